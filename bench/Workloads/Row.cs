using System.Globalization;
using System.Text.Json.Serialization;

namespace NetGen.Bench.Workloads;

/// <summary>The result of one variant with one number of threads: a line of output.</summary>
/// <param name="Workload">The id of the workload.</param>
/// <param name="Variant">The name of the variant.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Median">The median over the runs.</param>
/// <param name="Min">The smallest figure of all runs: the best time, but the worst rate.</param>
/// <param name="Unit">The unit of both.</param>
public sealed record Row(
    [property: JsonPropertyName("workload")] string Workload,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("threads")] int Threads,
    [property: JsonPropertyName("median")] double Median,
    [property: JsonPropertyName("min")] double Min,
    [property: JsonPropertyName("unit")] string Unit)
{
    /// <summary>Summarises the runs; four digits, since no figure here can be trusted further.</summary>
    public static Row Of(Workload workload, Variant variant, int threads, List<double> runs)
    {
        runs.Sort();
        double median = (runs[(runs.Count - 1) / 2] + runs[runs.Count / 2]) / 2;
        return new Row(workload.Id, variant.Name, threads, FourDigits(median), FourDigits(runs[0]), workload.Unit);
    }

    private static double FourDigits(double value) =>
        double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
