using System.Globalization;
using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>The result of one variant with one number of threads: a line of output.</summary>
/// <param name="Workload">The id of the workload.</param>
/// <param name="Variant">The name of the variant, or of the peer.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Median">The median over the runs.</param>
/// <param name="Unit">The unit of the figures.</param>
/// <param name="Min">The smallest figure of all runs: the best time, but the worst rate.</param>
/// <param name="Limit">
/// The best figure that the machine allows, measured in the same rounds; for the generator's figures, the maximum that is allowed; null if
/// there is none.
/// </param>
/// <param name="Share">The speed as a fraction of the limit's speed; 1 is the limit itself.</param>
/// <param name="Bytes">The bytes allocated by each step; null if not measured.</param>
/// <param name="Peer">Whether the figure is from another program, with another library.</param>
public sealed record Row(
    [property: JsonPropertyName("workload")] string Workload,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("threads")] int Threads,
    [property: JsonPropertyName("median")] double Median,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("min")] double? Min = null,
    [property: JsonPropertyName("limit")] double? Limit = null,
    [property: JsonPropertyName("share")] double? Share = null,
    [property: JsonPropertyName("bytes")] double? Bytes = null,
    [property: JsonPropertyName("peer")] bool Peer = false)
{
    /// <summary>Summarizes the runs with four digits, since no figure is more precise.</summary>
    public static Row Of(string workload, string variant, int threads, List<double> runs, string unit) =>
        new(workload, variant, threads, FourDigits(MedianOf(runs)), unit, FourDigits(runs.Min()));

    /// <summary>Returns the median; for an even number of runs, the mean of the middle two.</summary>
    public static double MedianOf(List<double> runs)
    {
        double[] sorted = [.. runs.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Rounds a number to four digits.</summary>
    public static double FourDigits(double value) =>
        double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Returns the row with the machine's limit and its share of that limit.</summary>
    /// <param name="limit">The limit, in the unit of the row.</param>
    public Row WithLimit(double limit) => this with { Limit = FourDigits(limit), Share = FourDigits(Figure.TimesAsFast(Median, limit, Unit)) };
}
