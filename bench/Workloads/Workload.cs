namespace NetGen.Bench.Workloads;

/// <summary>One row of the workload table.</summary>
/// <param name="Id">What selects it on the command line.</param>
/// <param name="Unit">The unit of its figures.</param>
/// <param name="Variants">What does the work; they are measured in turns.</param>
public sealed record Workload(string Id, string Unit, params Variant[] Variants)
{
    /// <summary>The numbers of threads that every variant is measured with.</summary>
    public static ReadOnlySpan<int> Threads => [1, 2];
}

/// <summary>One way to do the work of a <see cref="Workload"/>.</summary>
/// <param name="Name">"generated", "generic", or "limit" for what the machine can do.</param>
/// <param name="Prepare">Sets up the measurement with a number of threads.</param>
public sealed record Variant(string Name, Func<int, IMeasurement> Prepare);
