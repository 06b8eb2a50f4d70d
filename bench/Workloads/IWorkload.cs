using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>One entry of the workload table.</summary>
public interface IWorkload
{
    /// <summary>What selects it on the command line.</summary>
    string Id { get; }

    /// <summary>Measures it with each of these numbers of threads.</summary>
    IEnumerable<Row> Measure(int[] numbersOfThreads);
}
