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
}
