namespace NetGen.Bench.Workloads;

/// <summary>What a step allocates, apart from what the call around many steps allocates once.</summary>
public static class Allocation
{
    // .NET itself allocates once in a while, and buffers grow the first time.
    private const int Tries = 3;

    /// <summary>
    /// The bytes of twice as many steps less those of <paramref name="steps"/>, by the step. What a call allocates in any case drops
    /// out, and what the steps allocate does not, on whichever thread it is.
    /// </summary>
    /// <param name="run">Takes as many steps as it is told.</param>
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
