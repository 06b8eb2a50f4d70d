using System.Globalization;

namespace Digits;

/// <summary>The last lines, plain enough to be read by a script.</summary>
internal static class Summary
{
    /// <summary>Writes where the files are and how many test digits are read rightly.</summary>
    public static void Write(TextWriter writer, string weights, string picture, double accuracy)
    {
        writer.WriteLine($"weights: {Path.GetFullPath(weights)}");
        writer.WriteLine($"picture: {Path.GetFullPath(picture)}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test accuracy: {100 * accuracy:F1} %"));
    }
}
