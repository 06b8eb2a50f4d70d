namespace NetGen.Bench.Tables;

/// <summary>A section of a Markdown file that is generated from files of results.</summary>
/// <param name="Name">The name in the marks around it.</param>
/// <param name="File">The Markdown file, relative to the root of the repository.</param>
/// <param name="Folder">The folder of the results below <c>bench/results</c>.</param>
/// <param name="Markdown">Generates its text from the results.</param>
public sealed record ReadmeSection(string Name, string File, string Folder, Func<IReadOnlyList<NamedLines>, string> Markdown)
{
    /// <summary>The comparison with other programs and the generic network, for each processor.</summary>
    public static readonly ReadmeSection Benchmarks = new("benchmarks", "README.md", "benchmarks", files => string.Join(
        '\n',
        Processors.Of(files).Select(processor =>
            $"### {processor.Name}\n\n{(processor.Results is { } results ? BenchmarkTable.Markdown(results) : "Not measured yet.\n")}")));

    /// <summary>Published figures of other libraries.</summary>
    public static readonly ReadmeSection Published = new("published", "bench/README.md", "benchmarks", PublishedTable.Markdown);

    /// <summary>The accuracy ladder.</summary>
    public static readonly ReadmeSection Accuracy = new("accuracy", "README.md", "accuracy", Each<AccuracyRow>(AccuracyTable.Markdown));

    /// <summary>The race to 99 %.</summary>
    public static readonly ReadmeSection Race = new("race", "README.md", "race", Each<RaceRow>(RaceText.Markdown));

    /// <summary>All sections.</summary>
    public static readonly ReadmeSection[] All = [Benchmarks, Published, Accuracy, Race];

    /// <summary>Returns its file with this section renewed.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <exception cref="InvalidDataException">A line of the results has the wrong format, or the file does not have the marks.</exception>
    public string Renew(string root) => MarkedSection.Replace(
        System.IO.File.ReadAllText(Path.Combine(root, File)),
        Name,
        Markdown(NamedLines.ReadAll(Path.Combine(root, "bench", "results", Folder))));

    private static Func<IReadOnlyList<NamedLines>, string> Each<TRow>(Func<Header, TRow[], string> markdown) => files => string.Join(
        '\n',
        files.Select(file =>
        {
            (Header header, TRow[] rows) = ResultLines.Parse<TRow>(file.Lines);
            return markdown(header, rows);
        }));
}
