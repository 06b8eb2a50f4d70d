namespace NetGen.Bench.Workloads;

/// <summary>Measures the variants of one workload in turns, so that what else happens on the machine hits all alike.</summary>
public static class Measuring
{
    private const int Runs = 7;

    /// <summary>Measures <paramref name="workload"/> with all its variants and numbers of threads.</summary>
    public static IEnumerable<Row> Measure(Workload workload)
    {
        var contenders = new List<(Variant Variant, int Threads, IMeasurement Measurement, List<double> Runs)>();
        foreach (Variant variant in workload.Variants)
        {
            foreach (int threads in Workload.Threads)
            {
                contenders.Add((variant, threads, variant.Prepare(threads), []));
            }
        }

        contenders.ForEach(contender => contender.Measurement.Run());

        // What earlier workloads left behind shall not be collected during the runs.
        GC.Collect();
        for (int run = 0; run < Runs; run++)
        {
            contenders.ForEach(contender => contender.Runs.Add(contender.Measurement.Run()));
        }

        contenders.ForEach(contender => contender.Measurement.Dispose());
        return contenders.Select(contender => Row.Of(workload, contender.Variant, contender.Threads, contender.Runs));
    }
}
