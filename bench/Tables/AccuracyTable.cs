using System.Globalization;
using System.Text;

namespace NetGen.Bench.Tables;

/// <summary>Formats the accuracy ladder as the Markdown in the README.</summary>
public static class AccuracyTable
{
    /// <summary>Returns a sentence about the machine and the table.</summary>
    public static string Markdown(Header header, IEnumerable<AccuracyRow> rows)
    {
        var text = new StringBuilder();
        text.Append($"{header.Machine}; {header.Runtime}; {header.Date}. Accuracy in percent on the 10,000 test images.\n\n");
        text.Append("| network | recipe | epochs | the book | NetGen, last epoch | best epoch | seeds | a run |\n");
        text.Append("|---|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (AccuracyRow row in rows)
        {
            string deviation = row.Deviation is { } value ? $" ± {Percent(value)}" : "";
            IEnumerable<string> cells =
            [
                row.Network,
                row.Recipe,
                Whole(row.Epochs),
                Percent(row.Book),
                Percent(row.Accuracy) + deviation,
                Percent(row.Peak),
                Whole(row.Seeds),
                $"{Figure.ThreeDigits(row.Seconds)} s",
            ];
            text.Append($"| {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture);
}
