using NetGen.Bench.Limits;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>A variant with a number of threads and the results of its runs so far.</summary>
public sealed class Contender(Workload workload, Variant variant, int threads)
{
    private readonly List<double> _runs = [];

    /// <summary>The prepared measurement.</summary>
    public IMeasurement Measurement { get; } = variant.Prepare(threads);

    /// <summary>The number of threads.</summary>
    public int Threads => threads;

    /// <summary>The median of the runs.</summary>
    public double Median => Row.MedianOf(_runs);

    /// <summary>The workloads that measure the machine's limits for this one; none if a limit is meaningless.</summary>
    public IEnumerable<Workload> Limits => Measurement.Least is { } least ? [MachineLimits.Arithmetic, MachineLimits.Reading(least.WorkingSet)] : [];

    /// <summary>Measures one more run.</summary>
    public void Run() => _runs.Add(Measurement.Run());

    /// <summary>Returns the line of output.</summary>
    /// <param name="limit">Returns the median of a workload of <see cref="Limits"/>.</param>
    public Row Summary(Func<Workload, double> limit)
    {
        Row row = Row.Of(workload.Id, variant.Name, threads, _runs, workload.Unit) with { Bytes = Row.FourDigits(Measurement.BytesPerStep()) };
        if (Measurement.Least is not { } least)
        {
            return row;
        }

        double seconds = least.Seconds(limit(MachineLimits.Arithmetic), limit(MachineLimits.Reading(least.WorkingSet)));
        return row.WithLimit(Measurement.Figure(seconds));
    }
}
