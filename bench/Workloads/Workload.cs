using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>An entry of the workload table whose variants are measured in rounds.</summary>
/// <param name="Id">The id on the command line.</param>
/// <param name="Unit">The unit of its figures.</param>
/// <param name="Variants">The variants to compare.</param>
public sealed record Workload(string Id, string Unit, params Variant[] Variants) : IWorkload
{
    /// <inheritdoc/>
    public IEnumerable<Row> Measure(int[] numbersOfThreads) => Measuring.Measure(this, numbersOfThreads);
}

/// <summary>One way to perform a <see cref="Workload"/>.</summary>
/// <param name="Name">"generated", "generic", or "limit" for the limit of the machine.</param>
/// <param name="Prepare">Sets up the measurement with a number of threads.</param>
public sealed record Variant(string Name, Func<int, IMeasurement> Prepare);
