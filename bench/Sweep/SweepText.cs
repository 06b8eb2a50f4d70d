using System.Globalization;
using System.Text;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Sweep;

/// <summary>Formats the results of the sweep as a section of bench/README.md.</summary>
public static class SweepText
{
    /// <summary>The name in the marks around the section.</summary>
    public const string Section = "sweep";

    private static readonly SweepCall[] Calls = Enum.GetValues<SweepCall>();

    /// <summary>Returns the section: when and where, the charts, and the table of widths.</summary>
    /// <param name="results">The results.</param>
    /// <param name="name">The name of the file of results without its extension.</param>
    public static string Markdown(ResultFile results, string name)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{results.Header.Machine}; {results.Header.Runtime}; {results.Header.Date}.\n");
        foreach ((string chart, _) in SweepCharts.Of(results))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n![How cost grows: {chart}](results/sweep/{SvgName(name, chart)})\n");
        }

        (string Title, string Workload)[] columns =
        [
            .. from call in Calls from batch in SweepId.WidthBatches select ($"{SweepId.Word(call)}, batch {batch}", SweepId.Width(call, batch)),
        ];
        text.Append("\nGFLOP/s of one dense layer, and the share of the machine's limit:\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| width | {string.Join(" | ", columns.Select(column => column.Title))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (string width in results.Rows.Where(row => row.Workload == columns[0].Workload).Select(row => row.Variant))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {width} | {string.Join(" | ", columns.Select(column => Cell(column.Workload, width)))} |\n");
        }

        return text.ToString();

        string Cell(string workload, string width) => results.Find(workload, width, threads: 1) is { } row
            ? string.Create(CultureInfo.InvariantCulture, $"{Figure.ThreeDigits(row.Median)} ({row.Share:0 %})")
            : "";
    }

    /// <summary>Returns the name of the file of a chart.</summary>
    public static string SvgName(string name, string chart) => $"{name}-{chart}.svg";
}
