namespace NetGen.Bench.Tables;

/// <summary>Formats published figures of other libraries beside the generated network's on every processor.</summary>
public static class PublishedTable
{
    /// <summary>Returns a table whose lines are in the order of the workloads, the published figures first.</summary>
    /// <param name="files">The results of <c>workloads --json</c>, one file for each processor.</param>
    public static string Markdown(IReadOnlyList<NamedLines> files)
    {
        (string Name, ResultFile? Results)[] processors = [.. Processors.Of(files)];
        return MarkdownTable.Of(
            ["workload", "program", "machine", "figure:"],
            PublishedFigure.All.GroupBy(figure => figure.Workload).SelectMany(IEnumerable<string[]> (published) =>
            [
                .. published.Select(figure => (string[])[published.Key, figure.Program, figure.Machine, Figure.Text(figure.Value, figure.Unit)]),
                .. processors.SelectMany(processor => Ours(published.Key, processor.Name, processor.Results)),
            ]));
    }

    private static IEnumerable<string[]> Ours(string workload, string processor, ResultFile? results)
    {
        Row[] rows = [.. (results?.Rows ?? []).Where(row => row.Workload == workload && row.Variant == "generated").OrderBy(row => row.Threads)];
        return rows.Length == 0
            ? [[workload, "NetGen", processor, "not measured yet"]]
            : rows.Select(row => (string[])[workload, "NetGen", $"{processor}, {Threads(row)}", Figure.Text(row.Median, row.Unit)]);
    }

    private static string Threads(Row row) => row.Threads == 1 ? "1 thread" : $"{row.Threads} threads";
}
