using System.Globalization;
using System.Text;

namespace NetGen.Bench.Tables;

/// <summary>Formats benchmark results as the Markdown in the README.</summary>
public static class BenchmarkTable
{
    private const string Missing = "-";

    /// <summary>
    /// Returns sentences about machine, limits and peers; a table with a line for each workload that has a generated variant; and sentences
    /// about allocation, the first epoch, widths and silence.
    /// </summary>
    public static string Markdown(ResultFile results)
    {
        var text = new StringBuilder();
        text.Append(Introduction(results)).Append("\n\n");
        text.Append("| workload | generated | of the limit | generic | C++ library | hand-written C++ | PyTorch | generated, 2 threads |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (string workload in results.Rows.Where(row => row.Variant == "generated").Select(row => row.Workload).Distinct())
        {
            Row? generated = results.Find(workload, "generated", 1);
            IEnumerable<string> cells =
            [
                workload,
                generated is null ? Missing : Figure.Text(generated.Median, generated.Unit),
                generated?.Share is { } share ? Percent(share) : Missing,
                Against(generated, results.Find(workload, "generic", 1)),
                .. Peers.Kinds.Select(kind => Against(generated, Peers.Best(results, workload, kind))),
                Together(generated, results.Find(workload, "generated", 2)),
            ];
            text.Append($"| {string.Join(" | ", cells)} |\n");
        }

        return text.Append(string.Concat(Remarks(results).Select(remark => $"\n{remark}\n"))).ToString();
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

    private static IEnumerable<string> Remarks(ResultFile results)
    {
        if (results.Rows.Where(row => row.Variant == "generated").Max(row => row.Bytes) is { } bytes)
        {
            yield return $"Allocated by the generated code per step or prediction: {(bytes == 0 ? "" : "at most ")}{bytes} bytes.";
        }

        string[] first =
        [
            .. from row in results.Rows
               where row is { Variant: "first", Threads: 1 }
               let more = results.Find(row.Workload, "difference", 1)
               where more is not null
               let figures = $"{Figure.Text(row.Median, row.Unit)}, {Figure.Text(more.Median, more.Unit)} more than the best"
               select $"{row.Workload.Split("-first")[0]} {figures}",
        ];
        if (first.Length > 0)
        {
            yield return $"The first epoch of a fresh process, compilation included: {string.Join("; ", first)}.";
        }

        string[] widths =
        [
            .. from row in results.Rows
               where row is { Variant: "784-100-10", Threads: 1 }
               let kind = results.Find(row.Workload, "784-128-16", 1)
               where kind is not null
               select $"{row.Workload.Split('-')[1]} {Percent(row.Median / kind.Median)}",
        ];
        if (widths.Length > 0)
        {
            yield return $"Widths that do not fill vectors: GFLOP/s of 784-100-10 relative to 784-128-16: {string.Join(", ", widths)}.";
        }

        string[] silent =
        [
            .. from row in results.Rows
               where row is { Variant: "silent", Threads: 1 }
               let lit = results.Find(row.Workload, "lit", 1)
               where lit is not null
               select $"{row.Workload.Split('-')[1]} {Percent(row.Median / lit.Median)}",
        ];
        if (silent.Length > 0)
        {
            yield return $"Time of steps with silent or saturating inputs, relative to other steps: {string.Join(", ", silent)}.";
        }
    }

    // The ratio of the generated network to the other follows the other's figure.
    private static string Against(Row? generated, Row? other) =>
        generated is null || other is null ? Missing : $"{Figure.Text(other.Median, other.Unit)} ({Figure.Ratio(generated, other)})";

    // The time of a single prediction is per thread, so two threads cannot improve on it.
    private static string Together(Row? alone, Row? together) => (alone, together) switch
    {
        (_, null) => Missing,
        (null, _) or (_, { Unit: "ns/sample" }) => Figure.Text(together.Median, together.Unit),
        _ => $"{Figure.Text(together.Median, together.Unit)} ({Figure.Ratio(together, alone)})",
    };

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
