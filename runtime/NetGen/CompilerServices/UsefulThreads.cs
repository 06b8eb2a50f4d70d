namespace NetGen.CompilerServices;

/// <summary>How many threads pay for a piece of work.</summary>
/// <remarks>
/// Work is counted in multiply-adds, of which a core does about 100 in a nanosecond. The thresholds lie where a second thread began to pay on two
/// processors: training steps of 784-16-16-10 in batches of 100 (4.5 million) gain nothing, those of 784-128-64-10 in batches of 64 (23 million) do;
/// predictions of 256 samples of the former (3.9 million) do. The rows W2 to W5 of <c>bench -- workloads</c>, with one thread and with two, show it.
/// </remarks>
internal static class UsefulThreads
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

    private static int Shares(long work, long least) => (int)Math.Clamp(work / least, 1, WorkTeam.MaxThreads);
}
