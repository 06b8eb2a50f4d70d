using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>Formats the race as the sentences in the README.</summary>
public static class RaceText
{
    /// <summary>Returns the times of the seeds and their parts.</summary>
    public static string Markdown(Header header, IReadOnlyCollection<RaceRow> rows)
    {
        List<double> seconds = [.. rows.Where(row => row.Arrived).Select(row => row.Seconds)];
        string machine = $"{header.Machine}; {header.Runtime}; {header.Date}.";
        string goal = RaceRow.Goal.ToString("0 %", CultureInfo.InvariantCulture);
        if (seconds.Count == 0)
        {
            return $"{machine} None of {rows.Count} seeds reached {goal}.\n";
        }

        string range = $"{Figure.ThreeDigits(seconds.Min())} to {Figure.ThreeDigits(seconds.Max())}";
        return $"{machine} From the start of a process to {goal} of the test images: {Median(seconds)} s "
            + $"({range}, median of {rows.Count} seeds, {seconds.Count} of which reached it); "
            + $"of that {MedianOf(row => row.Ready)} s until data and code are ready, {MedianOf(row => row.Training)} s of training over "
            + $"{MedianOf(row => row.Epochs)} epochs, {MedianOf(row => row.Evaluating)} s of evaluation.\n";

        string MedianOf(Func<RaceRow, double> figure) => Median([.. rows.Where(row => row.Arrived).Select(figure)]);
    }

    private static string Median(List<double> values) => Figure.ThreeDigits(Row.MedianOf(values));
}
