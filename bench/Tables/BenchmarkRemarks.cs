using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>The sentences below the table of benchmarks: measurements that are not compared with other programs.</summary>
public static class BenchmarkRemarks
{
    /// <summary>Returns a sentence for each kind of measurement that the results have.</summary>
    public static IEnumerable<string> Of(ResultFile results)
    {
        string first = Pairs(
            results, "first", "difference", (row, more) => $"{Figure.Text(row.Median, row.Unit)}, {Figure.Text(more.Median, more.Unit)} more than the best", "; ");
        if (first.Length > 0)
        {
            yield return $"The first epoch of a fresh process, compilation included: {first}.";
        }

        string widths = Pairs(results, "784-100-10", "784-128-16", Relative, ", ");
        if (widths.Length > 0)
        {
            yield return $"Widths that do not fill vectors: GFLOP/s of 784-100-10 relative to 784-128-16: {widths}.";
        }

        string silent = Pairs(results, "silent", "lit", Relative, ", ");
        if (silent.Length > 0)
        {
            yield return $"Time of steps with silent or saturating inputs, relative to other steps: {silent}.";
        }
    }

    // The text of each workload that has both variants, after the distinguishing part of its name.
    private static string Pairs(ResultFile results, string variant, string other, Func<Row, Row, string> text, string separator) => string.Join(
        separator,
        from row in results.Rows
        where row.Variant == variant && row.Threads == 1
        let second = results.Find(row.Workload, other, 1)
        where second is not null
        select $"{row.Workload.Replace("-first-epoch", "").Replace("widths-", "").Replace("silence-", "")} {text(row, second)}");

    private static string Relative(Row row, Row other) => (row.Median / other.Median).ToString("0 %", CultureInfo.InvariantCulture);
}
