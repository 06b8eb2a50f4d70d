namespace NetGen.Bench.Tables;

/// <summary>A part of README that is written from a file of results.</summary>
/// <param name="Name">What stands in the marks around it.</param>
/// <param name="Markdown">Its text from the lines of the file.</param>
public sealed record ReadmeSection(string Name, Func<IReadOnlyList<string>, string> Markdown)
{
    /// <summary>What other programs and the generic network are compared with.</summary>
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

    /// <summary>All of them.</summary>
    public static readonly ReadmeSection[] All = [Benchmarks, Accuracy, Race];

    /// <summary>README with this section as the results have it.</summary>
    /// <exception cref="InvalidDataException">A line of the results is not what it should be, or README has no such marks.</exception>
    public string Renew(string readme, IReadOnlyList<string> results) => MarkedSection.Replace(readme, Name, Markdown(results));
}
