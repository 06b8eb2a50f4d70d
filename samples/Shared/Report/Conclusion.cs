using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The last lines of a small sample, whole however wide the console is.</summary>
public static class Conclusion
{
    /// <summary>Writes where the pictures are and what the run has shown.</summary>
    /// <param name="console">The console.</param>
    /// <param name="sentence">One sentence with the run's own numbers; "In short: " is put before it.</param>
    /// <param name="pictures">The paths of the pictures without .png and .svg, as <see cref="Chart.Save"/> takes them.</param>
    public static void Write(IAnsiConsole console, string sentence, params ReadOnlySpan<string> pictures)
    {
        TextWriter writer = console.Profile.Out.Writer;
        writer.WriteLine();
        foreach (string picture in pictures)
        {
            writer.WriteLine($"picture: {Path.GetFullPath(picture)}.png and .svg");
        }

        writer.WriteLine($"In short: {sentence}");
    }
}
