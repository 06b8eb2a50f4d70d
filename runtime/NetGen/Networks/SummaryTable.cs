using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Formats a <see cref="NetworkSummary"/> as text: words are left-aligned, numbers right-aligned.</summary>
internal static class SummaryTable
{
    /// <summary>The column with the layers, the only one that holds words.</summary>
    private const int LayerColumn = 1;

    public static string Write(NetworkSummary summary)
    {
        bool hasStatistics = summary.StatisticCount > 0;
        List<string[]> rows = [Row(hasStatistics, "", "layer", "output", "parameters", "statistics", "multiply-adds", "bytes")];
        rows.Add(Row(hasStatistics, "", "Input", LayerInfo.Text(summary.Layers[0].InputShape), "", "", "", ""));
        foreach (LayerInfo layer in summary.Layers.Where(layer => layer.Number > 0))
        {
            rows.Add(Row(
                hasStatistics, $"{layer.Number}", Describe(layer), LayerInfo.Text(layer.OutputShape), Count(layer.ParameterCount),
                Count(layer.StatisticCount), Count(layer.MultiplyAdds),
                Count(NetworkSummary.BytesOf(layer.ParameterCount + layer.StatisticCount))));
        }

        rows.Add(Row(
            hasStatistics, "", "total", "", Count(summary.ParameterCount), Count(summary.StatisticCount), Count(summary.MultiplyAdds),
            Count(summary.ParameterBytes)));
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        string rule = new('-', widths.Sum() + 2 * (widths.Length - 1));
        StringBuilder text = new();
        text.Append(summary.Name).Append('\n');
        for (int i = 0; i < rows.Count; i++)
        {
            if (i == 1 || i == rows.Count - 1)
            {
                text.Append(rule).Append('\n');
            }

            text.Append(Align(rows[i], widths)).Append('\n');
        }

        text.Append(rule).Append('\n');
        return text.Append(Memory(summary)).ToString();
    }

    private static string[] Row(bool hasStatistics, params string[] cells) =>
        hasStatistics ? cells : [.. cells[..4], .. cells[5..]];

    /// <summary>Returns kind, activation and settings: <c>Conv2D, ReLU, 5x5</c>.</summary>
    private static string Describe(LayerInfo layer) =>
        string.Join(", ", new[] { layer.Kind, $"{layer.Activation}", layer.Settings }.Where(text => text.Length > 0));

    private static string Memory(NetworkSummary summary) =>
        $"""
        memory of the network: {Size(summary.ParameterMemory)}
        a prediction: {Size(summary.PredictionMemory)}
        a trainer: {Size(summary.ParameterMemory)} for each value that the optimizer keeps per parameter, {Size(summary.TrainingThreadMemory)} per thread
        a batch: {Size(summary.TrainingMemory)} per sample{(summary.MicroBatchSize is { } samples ? $", of {samples} samples per thread at most" : "")}
        """.ReplaceLineEndings("\n");

    /// <summary>Returns a size in bytes, or in the largest unit of 1,024 that it fills.</summary>
    private static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} bytes",
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N1} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:N1} MB"),
    };

    private static string Align(string[] row, int[] widths)
    {
        IEnumerable<string> cells = row.Select(
            (cell, column) => column == LayerColumn ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
        return string.Join("  ", cells).TrimEnd();
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
