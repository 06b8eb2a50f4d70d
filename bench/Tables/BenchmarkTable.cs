using System.Text;

namespace NetGen.Bench.Tables;

/// <summary>Results as the Markdown that README shows.</summary>
public static class BenchmarkTable
{
    private const string Missing = "-";

    /// <summary>
    /// A sentence about the machine with its limits, and the table: a line for each workload that has a generated side.
    /// </summary>
    public static string Markdown(ResultFile results)
    {
        Header header = results.Header;
        string limits = string.Join(", ", results.Rows
            .Where(row => row is { Variant: "limit", Threads: 1 })
            .Select(row => $"{row.Workload["limit-".Length..]} {Figure.Text(row.Median, row.Unit)}"));
        var text = new StringBuilder();
        text.Append($"{header.Machine}; {header.Runtime}; {header.Date}. Medians.");
        text.Append(limits.Length == 0 ? "\n\n" : $" One core can do: {limits}.\n\n");
        text.Append("| workload | generated | generic | ratio | generated, 2 threads |\n");
        text.Append("|---|---:|---:|---:|---:|\n");
        foreach (string workload in results.Rows.Where(row => row.Variant == "generated").Select(row => row.Workload).Distinct())
        {
            Row? generated = results.Find(workload, "generated", 1);
            Row? generic = results.Find(workload, "generic", 1);
            string ratio = generated is null || generic is null ? Missing : Figure.Ratio(generated, generic);
            string together = Text(results.Find(workload, "generated", 2));
            text.Append($"| {workload} | {Text(generated)} | {Text(generic)} | {ratio} | {together} |\n");
        }

        return text.ToString();
    }

    private static string Text(Row? row) => row is null ? Missing : Figure.Text(row.Median, row.Unit);
}
