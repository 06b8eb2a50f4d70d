namespace NetGen.Bench.Workloads;

/// <summary>Measures the bytes that a step allocates, apart from what a call around many steps allocates once.</summary>
public static class Allocation
{
    // .NET itself allocates occasionally, and buffers grow in the first call.
    private const int Tries = 3;

    /// <summary>
    /// Returns the bytes of twice as many steps minus those of <paramref name="steps"/>, per step. Allocations per call cancel out;
    /// allocations per step do not, whichever thread makes them.
    /// </summary>
    /// <param name="run">Takes the given number of steps.</param>
    /// <param name="steps">The number of steps.</param>
    public static double PerStep(Action<long> run, long steps) => (double)(Least(run, 2 * steps) - Least(run, steps)) / steps;

    private static long Least(Action<long> run, long steps)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Tries; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            run(steps);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
