using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>Formats the accuracy ladder as the Markdown in the README.</summary>
public static class AccuracyTable
{
    /// <summary>Returns a sentence about the machine and the table.</summary>
    public static string Markdown(Header header, IEnumerable<AccuracyRow> rows)
    {
        string table = MarkdownTable.Of(
            ["network", "recipe", "epochs:", "the book:", "NetGen, last epoch:", "best epoch:", "seeds:", "a run:"],
            rows.Select(Line));
        return $"{header.Machine}; {header.Runtime}; {header.Date}. Accuracy in percent on the 10,000 test images.\n\n{table}";
    }

    private static IEnumerable<string> Line(AccuracyRow row)
    {
        string deviation = row.Deviation is { } value ? $" ± {Percent(value)}" : "";
        return
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
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture);
}
