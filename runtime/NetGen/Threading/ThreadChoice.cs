using NetGen.CompilerServices;

namespace NetGen;

/// <summary>How many threads pay for a piece of work.</summary>
/// <remarks>
/// Work is counted in multiply-adds, of which a core does about 100 in a nanosecond. The thresholds lie where a second thread began to pay on two
/// processors: training steps of 784-16-16-10 in batches of 100 (4.5 million) gain nothing, those of 784-128-64-10 in batches of 64 (23 million) do;
/// predictions of 256 samples of the former (3.9 million) do. The rows W2 to W5 of <c>bench -- workloads</c>, with one thread and with two, show it.
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
    public static int ForStep<TNetwork>(long samples)
        where TNetwork : struct, INetworkPasses =>
        Shares(samples * (3 * TNetwork.MultiplyAdds + WorkOfFloat * TNetwork.WorkspaceStride), LeastOfStep);

    /// <summary>How many threads predictions keep busy, if there are as many processors.</summary>
    public static int ForPrediction<TNetwork>(long samples)
        where TNetwork : struct, INetworkPasses =>
        Shares(samples * (TNetwork.MultiplyAdds + WorkOfFloat * TNetwork.PredictScratch), LeastOfPrediction);

    /// <summary>The number of threads.</summary>
    /// <param name="useful">How many the work keeps busy, at least 1.</param>
    /// <param name="processors">The processors there are.</param>
    /// <param name="callers">The callers that share them.</param>
    public static int Of(int useful, int processors, int callers) => Math.Min(useful, Math.Max(1, processors / callers));

    /// <summary>
    /// How many threads prepare the next batch while one is trained: those that a step leaves free, or one beside a step that takes all.
    /// </summary>
    /// <param name="threads">The number of threads if the user has set one.</param>
    /// <param name="useful">How many the step keeps busy.</param>
    /// <param name="processors">The processors there are.</param>
    public static int BesideStep(int? threads, int useful, int processors)
    {
        int all = threads ?? Math.Min(processors, WorkTeam.MaxThreads);
        return all == 1 ? 0 : Math.Max(1, all - (threads ?? useful));
    }

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
