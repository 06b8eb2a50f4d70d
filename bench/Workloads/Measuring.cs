using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Measures the variants of a workload in rounds, together with the machine's limits, so that other activity on the machine and changes of
/// the clock frequency affect all of them equally.
/// </summary>
public static class Measuring
{
    private const int Runs = 7;

    /// <summary>Measures <paramref name="workload"/>: every variant with each of these numbers of threads.</summary>
    public static IEnumerable<Row> Measure(Workload workload, int[] numbersOfThreads) => Measure(
    [
        .. from variant in workload.Variants
           from threads in numbersOfThreads
           select new Contender(workload, variant, threads),
    ]);

    /// <summary>Measures variants in common rounds.</summary>
    public static IEnumerable<Row> Measure(Contender[] contenders)
    {
        Dictionary<(string Id, int Threads), Contender> limits = [];
        foreach (Contender contender in contenders)
        {
            foreach (Workload limit in contender.Limits)
            {
                limits.TryAdd((limit.Id, contender.Threads), new Contender(limit, limit.Variants[0], contender.Threads));
            }
        }

        Contender[] all = [.. limits.Values, .. contenders];
        foreach (Contender contender in all)
        {
            contender.Measurement.Run();
        }

        // Garbage of earlier workloads must not be collected during the runs.
        GC.Collect();
        for (int run = 0; run < Runs; run++)
        {
            foreach (Contender contender in all)
            {
                contender.Run();
            }
        }

        foreach (Contender contender in contenders)
        {
            yield return contender.Summary(limit => limits[(limit.Id, contender.Threads)].Median);
            contender.Measurement.Dispose();
        }
    }
}
