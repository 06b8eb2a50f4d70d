using Spectre.Console;

namespace NetGen.Samples.Tests;

/// <summary>A small sample run twice with the same seed.</summary>
internal static class RepeatedRun
{
    /// <summary>Asserts that a sample ends with its sentence and that text and pictures do not change from run to run.</summary>
    /// <param name="run">The sample.</param>
    /// <param name="pictures">The names of its pictures.</param>
    /// <returns>The sentence.</returns>
    public static string Check(Action<PictureOptions, IAnsiConsole> run, params string[] pictures)
    {
        using TemporaryDirectory directory = new();
        string first = TextOf(run, directory);
        string[] files = [.. pictures.SelectMany(name => (string[])[$"{name}.png", $"{name}.svg"]).Order()];
        Assert.Equal(files, Directory.GetFiles(directory.Name).Select(Path.GetFileName).Order());
        byte[][] bytes = [.. files.Select(file => File.ReadAllBytes(directory[file]))];
        Assert.Equal(first, TextOf(run, directory));
        Assert.Equal(bytes, files.Select(file => File.ReadAllBytes(directory[file])));
        string last = first.TrimEnd('\n').Split('\n')[^1];
        Assert.StartsWith("In short: ", last, StringComparison.Ordinal);
        return last;
    }

    private static string TextOf(Action<PictureOptions, IAnsiConsole> run, TemporaryDirectory directory)
    {
        StringWriter text = new() { NewLine = "\n" };
        run(new PictureOptions(Seed: 1, directory.Name), PlainConsole.On(text));
        return text.ToString();
    }
}
