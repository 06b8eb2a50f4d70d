using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>An entry of the workload table.</summary>
public interface IWorkload
{
    /// <summary>The id on the command line.</summary>
    string Id { get; }

    /// <summary>Measures the workload with each of these numbers of threads.</summary>
    IEnumerable<Row> Measure(int[] numbersOfThreads);
}
