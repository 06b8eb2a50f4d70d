using System.Globalization;

namespace NetGen.Samples;

/// <summary>The last lines, plain enough to be read by a script.</summary>
public static class Summary
{
    /// <summary>Writes where the files are and how many test digits are read rightly.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="accuracy">The share of test digits, 0 to 1.</param>
    /// <param name="weights">The file of the weights.</param>
    /// <param name="pictures">The files of the pictures.</param>
    public static void Write(TextWriter writer, double accuracy, string weights, params ReadOnlySpan<string> pictures)
    {
        writer.WriteLine($"weights: {Path.GetFullPath(weights)}");
        foreach (string picture in pictures)
        {
            writer.WriteLine($"picture: {Path.GetFullPath(picture)}");
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test accuracy: {100 * accuracy:F1} %"));
    }

    /// <summary>Writes the last line: the run in one sentence.</summary>
    /// <param name="writer">Takes the line.</param>
    /// <param name="network">What kind of network it is: "a network of two convolutions".</param>
    /// <param name="accuracy">The share of test digits, 0 to 1.</param>
    /// <param name="training">The options of the run.</param>
    /// <param name="isComplete">Whether the run has come to its end.</param>
    public static void WriteInShort(TextWriter writer, string network, double accuracy, TrainingOptions training, bool isComplete)
    {
        string epochs = training.Weights != null ? ""
            : !isComplete ? " after a training that was stopped"
            : training.Epochs == 1 ? " after 1 epoch" : $" after {training.Epochs} epochs";
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In short: {network} reads {100 * accuracy:F1} % of the test digits{epochs}."));
    }
}
