namespace NetGen.Kernels;

/// <summary>How many threads pay for a piece of work.</summary>
internal static class ThreadChoice
{
    /// <summary>The least work for each thread, in multiply-adds.</summary>
    public const long LeastWork = 1_000_000;

    // What a float of workspace stands for, in multiply-adds: activations, losses, and the tiles of narrow layers, which are far from the peak.
    private const long WorkOfFloat = 64;

    /// <summary>The work of a training step.</summary>
    public static long OfStep<TKernels>(long samples)
        where TKernels : struct, INetworkKernels =>
        samples * (3 * TKernels.MultiplyAdds + WorkOfFloat * TKernels.WorkspaceStride);

    /// <summary>The work of predictions.</summary>
    public static long OfPrediction<TKernels>(long samples)
        where TKernels : struct, INetworkKernels =>
        samples * (TKernels.MultiplyAdds + WorkOfFloat * TKernels.PredictScratch);

    /// <summary>The number of threads for an amount of work, at least 1.</summary>
    /// <param name="work">Multiply-adds.</param>
    /// <param name="processors">The processors there are.</param>
    /// <param name="callers">The callers that share them.</param>
    public static int Of(long work, int processors, int callers = 1) =>
        work < 2 * LeastWork ? 1 : (int)Math.Min(work / LeastWork, Math.Clamp(processors / callers, 1, WorkTeam.MaxThreads));

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
}
