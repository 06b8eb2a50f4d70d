namespace NetGen.Bench.Tables;

/// <summary>A section of the README that is generated from a file of results.</summary>
/// <param name="Name">The name in the marks around it.</param>
/// <param name="Markdown">Generates its text from the lines of the file.</param>
public sealed record ReadmeSection(string Name, Func<IReadOnlyList<string>, string> Markdown)
{
    /// <summary>The comparison with other programs and the generic network.</summary>
    public static readonly ReadmeSection Benchmarks = new("benchmarks", lines => BenchmarkTable.Markdown(ResultFile.Parse(lines)));

    /// <summary>The accuracy ladder.</summary>
    public static readonly ReadmeSection Accuracy = new("accuracy", lines =>
    {
        (Header header, AccuracyRow[] rows) = ResultLines.Parse<AccuracyRow>(lines);
        return AccuracyTable.Markdown(header, rows);
    });

    /// <summary>The race to 99 %.</summary>
    public static readonly ReadmeSection Race = new("race", lines =>
    {
        (Header header, RaceRow[] rows) = ResultLines.Parse<RaceRow>(lines);
        return RaceText.Markdown(header, rows);
    });

    /// <summary>All sections.</summary>
    public static readonly ReadmeSection[] All = [Benchmarks, Accuracy, Race];

    /// <summary>Returns the README with this section renewed from the results.</summary>
    /// <exception cref="InvalidDataException">A line of the results has the wrong format, or the README does not have the
    /// marks.</exception>
    public string Renew(string readme, IReadOnlyList<string> results) => MarkedSection.Replace(readme, Name, Markdown(results));
}
