namespace NetGen.Samples;

/// <summary>A curve in one line of text: ▇▅▃▂▁▁.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws values, scaled from their minimum to their maximum.</summary>
    /// <param name="values">The values; one that is not finite becomes a gap.</param>
    /// <param name="width">The maximum number of characters; if there are more values, a character shows the mean of several neighbors.</param>
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
