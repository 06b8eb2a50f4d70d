namespace NetGen.Samples;

/// <summary>Writes a plain line for each epoch, for files and pipes.</summary>
public sealed class TrainingLines(TextWriter writer) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Completed is { } epoch)
        {
            writer.WriteLine(
                $"epoch {epoch.Epoch}/{value.Epochs}: loss {EpochCells.Loss(epoch.Loss)}, accuracy {EpochCells.Accuracy(epoch.Accuracy)}, " +
                $"test loss {EpochCells.Loss(epoch.Validation?.Loss)}, test accuracy {EpochCells.Accuracy(epoch.Validation?.Accuracy)}, " +
                $"{EpochCells.Rate(value.SamplesPerSecond)} samples/s");
        }
    }
}
