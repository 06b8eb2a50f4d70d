using System.Globalization;

namespace NetGen.Samples;

/// <summary>The last lines of the output, simple enough for scripts to parse.</summary>
public static class Summary
{
    /// <summary>Writes the paths of the files and the test accuracy.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="accuracy">The test accuracy, from 0 to 1.</param>
    /// <param name="weights">The path of the weight file.</param>
    /// <param name="pictures">The paths of the pictures.</param>
    public static void Write(TextWriter writer, double accuracy, string weights, params ReadOnlySpan<string> pictures)
    {
        writer.WriteLine($"weights: {Path.GetFullPath(weights)}");
        foreach (string picture in pictures)
        {
            writer.WriteLine($"picture: {Path.GetFullPath(picture)}");
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test accuracy: {100 * accuracy:F1} %"));
    }

    /// <summary>Writes the last line: a summary of the run in one sentence.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="network">The kind of network, such as "a network of two convolutions".</param>
    /// <param name="accuracy">The test accuracy, from 0 to 1.</param>
    /// <param name="training">The options of the run.</param>
    /// <param name="isComplete">Whether the run was not interrupted.</param>
    public static void WriteInShort(TextWriter writer, string network, double accuracy, TrainingOptions training, bool isComplete)
    {
        string epochs = training.Weights != null ? ""
            : !isComplete ? " after an interrupted training run"
            : training.Epochs == 1 ? " after 1 epoch" : $" after {training.Epochs} epochs";
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"In short: {network} classifies {100 * accuracy:F1} % of the test digits correctly{epochs}."));
    }
}
