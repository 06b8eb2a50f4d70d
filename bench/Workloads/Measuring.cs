using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Measures the variants of one workload in turns, and the machine's limits with them, so that what else happens on the machine, and
/// the clock with its moods, hits all alike.
/// </summary>
public static class Measuring
{
    private const int Runs = 7;

    /// <summary>Measures <paramref name="workload"/> with all its variants, each with all these numbers of threads.</summary>
    public static IEnumerable<Row> Measure(Workload workload, int[] numbersOfThreads)
    {
        Contender[] contenders =
        [
            .. from variant in workload.Variants
               from threads in numbersOfThreads
               select new Contender(workload, variant, threads),
        ];
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

        // What earlier workloads left behind shall not be collected during the runs.
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
