namespace NetGen.Kernels;

/// <summary>How many threads pay for a piece of work.</summary>
/// <remarks>
/// Work is counted in multiply-adds, of which a core does about 100 in a nanosecond. Measured on Zen 5 with two cores, two threads against one (in
/// brackets the work in millions): predictions of 784-16-16-10, 256 samples (3.9) 1.6 times as fast, 1024 (15) 1.75, 4096 (62) 1.7; training steps of
/// the same network in batches of 10 (0.45) 0.87, 32 (1.5) 0.94, 100 (4.5) 1.1; 784-128-64-10 in batches of 64 (23) 1.5, 784-512-512-10 in
/// batches of 128 (280) 1.9.
/// </remarks>
internal static class ThreadChoice
{
    /// <summary>The least work of each thread that predicts.</summary>
    public const long LeastOfPrediction = 1_000_000;

    /// <summary>
    /// The least work of each thread that trains: there are two handovers, and each thread reads what the others have just written.
    /// </summary>
    public const long LeastOfStep = 2_500_000;

    // What a float of workspace stands for: activations, losses, and the tiles of narrow layers, which are far from the peak.
    private const long WorkOfFloat = 64;

    /// <summary>How many threads a training step keeps busy, if there are as many processors.</summary>
    public static int ForStep<TKernels>(long samples)
        where TKernels : struct, INetworkKernels =>
        Shares(samples * (3 * TKernels.MultiplyAdds + WorkOfFloat * TKernels.WorkspaceStride), LeastOfStep);

    /// <summary>How many threads predictions keep busy, if there are as many processors.</summary>
    public static int ForPrediction<TKernels>(long samples)
        where TKernels : struct, INetworkKernels =>
        Shares(samples * (TKernels.MultiplyAdds + WorkOfFloat * TKernels.PredictScratch), LeastOfPrediction);

    /// <summary>The number of threads.</summary>
    /// <param name="useful">How many the work keeps busy, at least 1.</param>
    /// <param name="processors">The processors there are.</param>
    /// <param name="callers">The callers that share them.</param>
    public static int Of(int useful, int processors, int callers) => Math.Min(useful, Math.Max(1, processors / callers));

    /// <summary>Refuses a number of threads that cannot be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or greater than 64.</exception>
    public static void ThrowIfImpossible(int? threads, string argument)
    {
        if (threads is < 1 or > WorkTeam.MaxThreads)
        {
            throw new ArgumentOutOfRangeException(
                argument, threads, $"The number of threads must be from 1 to {WorkTeam.MaxThreads}, or null to have it chosen.");
        }
    }

    private static int Shares(long work, long least) => (int)Math.Clamp(work / least, 1, WorkTeam.MaxThreads);
}
