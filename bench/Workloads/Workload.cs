using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>An entry of the workload table whose variants are measured in turns.</summary>
/// <param name="Id">What selects it on the command line.</param>
/// <param name="Unit">The unit of its figures.</param>
/// <param name="Variants">What does the work.</param>
public sealed record Workload(string Id, string Unit, params Variant[] Variants) : IWorkload
{
    /// <inheritdoc/>
    public IEnumerable<Row> Measure(int[] numbersOfThreads) => Measuring.Measure(this, numbersOfThreads);
}

/// <summary>One way to do the work of a <see cref="Workload"/>.</summary>
/// <param name="Name">"generated", "generic", or "limit" for what the machine can do.</param>
/// <param name="Prepare">Sets up the measurement with a number of threads.</param>
public sealed record Variant(string Name, Func<int, IMeasurement> Prepare);
