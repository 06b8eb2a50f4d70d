namespace NetGen.Samples;

/// <summary>A curve of one line: ▇▅▃▂▁▁.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws values from their least to their greatest.</summary>
    /// <param name="values">The values in their order; one that is not finite becomes a gap.</param>
    /// <param name="width">The most characters; where there are more values, neighbors share one, which shows their mean.</param>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        int length = Math.Min(width, values.Count);
        double[] means =
        [
            .. Enumerable.Range(0, length).Select(i =>
                values.Take((i + 1) * values.Count / length).Skip(i * values.Count / length).Average()),
        ];
        double[] finite = [.. means.Where(double.IsFinite)];
        double least = finite.DefaultIfEmpty().Min();
        double range = finite.DefaultIfEmpty().Max() - least;
        return string.Concat(means.Select(mean =>
            !double.IsFinite(mean) ? ' ' : range > 0 ? Blocks[(int)Math.Round((mean - least) / range * (Blocks.Length - 1))] : Blocks[0]));
    }
}
