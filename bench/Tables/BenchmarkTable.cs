using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>Formats the benchmark results of one processor as the Markdown in the README.</summary>
public static class BenchmarkTable
{
    private static readonly string[] Head =
    [
        "workload", "unit", "generated:", "of the limit:", "generic:", .. Peer.All.Select(peer => $"{peer.Name}:"), "generated, 2 threads:",
    ];

    /// <summary>
    /// Returns sentences about machine, limits and peers; a table with a line for each workload that has a generated variant; a table of the
    /// other costs of each library; and sentences about the first epoch, widths and silence.
    /// </summary>
    public static string Markdown(ResultFile results)
    {
        IEnumerable<string> workloads = results.Rows.Where(row => row.Variant == "generated").Select(row => row.Workload).Distinct();
        IEnumerable<string> parts =
        [
            Introduction(results) + "\n",
            MarkdownTable.Of(Head, workloads.Select(workload => Line(results, workload))),
            CostTable.Markdown(results),
            .. BenchmarkRemarks.Of(results).Select(remark => remark + "\n"),
        ];
        return string.Join('\n', parts);
    }

    private static string Introduction(ResultFile results)
    {
        Header header = results.Header;
        string limits = string.Join(", ", results.Rows
            .Where(row => row is { Variant: "limit", Threads: 1 })
            .Select(row => $"{row.Workload["limit-".Length..]} {Figure.Text(row.Median, row.Unit)}"));
        return $"{header.Machine}; {header.Runtime}; {header.Date}. Medians; one thread unless stated otherwise."
            + (limits.Length == 0 ? "" : $" Limits of one core: {limits}.")
            + (header.Peers is { } peers ? $" Peers: {peers}." : "");
    }

    private static IEnumerable<string> Line(ResultFile results, string workload)
    {
        Row? alone = results.Find(workload, "generated", 1);
        Row? together = results.Find(workload, "generated", 2);
        Row any = (alone ?? together)!;
        Scale scale = Scale.Of(any.Median, any.Unit);
        return
        [
            workload,
            scale.Unit,
            alone is null ? MarkdownTable.Missing : scale.Text(alone.Median),
            alone?.Share is { } share ? share.ToString("0 %", CultureInfo.InvariantCulture) : MarkdownTable.Missing,
            Against(scale, alone, results.Find(workload, "generic", 1)),
            .. Peer.All.Select(peer => Against(scale, alone, peer.Fastest(results, workload))),
            Together(scale, alone, together),
        ];
    }

    // The ratio of the generated network to the other follows the other's figure.
    private static string Against(Scale scale, Row? generated, Row? other) =>
        generated is null || other is null ? MarkdownTable.Missing : $"{scale.Text(other.Median)} ({Figure.Ratio(generated, other)})";

    // The time of a single prediction is per thread, so two threads cannot improve on it.
    private static string Together(Scale scale, Row? alone, Row? together) => (alone, together) switch
    {
        (_, null) => MarkdownTable.Missing,
        (null, _) or (_, { Unit: "ns/sample" }) => scale.Text(together.Median),
        _ => $"{scale.Text(together.Median)} ({Figure.Ratio(together, alone)})",
    };
}
