using System.Globalization;

namespace NetGen.Samples;

/// <summary>A plain line an epoch, for files and pipes.</summary>
public sealed class TrainingLines(TextWriter writer) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Completed is { } epoch)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch.Epoch}/{value.Epochs}: loss {epoch.Loss:F5}, accuracy {epoch.Accuracy:P2}, " +
                $"test loss {epoch.Validation!.Value.Loss:F5}, test accuracy {epoch.Validation.Value.Accuracy:P2}, " +
                $"{value.SamplesPerSecond:N0} samples/s"));
        }
    }
}
