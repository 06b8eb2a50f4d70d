using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The last lines of a small sample, not wrapped, whatever the width of the console.</summary>
public static class Conclusion
{
    /// <summary>Writes the paths of the pictures and a summary of the run.</summary>
    /// <param name="console">The console.</param>
    /// <param name="sentence">The summary: one sentence with the run's numbers, which is written after "In short: ".</param>
    /// <param name="pictures">The paths of the pictures without .png and .svg, as for <see cref="Chart.Save"/>.</param>
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
