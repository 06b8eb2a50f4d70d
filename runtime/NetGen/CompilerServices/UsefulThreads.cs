using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>Chooses the number of threads that pay off for an amount of work.</summary>
/// <remarks>
/// Work is counted in multiply-adds, of which a core does about 100 per nanosecond. The thresholds are set where a second thread began to
/// pay off on two processors: training steps of 784-16-16-10 with a batch size of 100 (4.5 million) gain nothing, those of 784-128-64-10
/// with a batch size of 64 (23 million) do; predictions of 256 samples of the former (3.9 million) do. The rows W2 to W5 of
/// <c>bench -- workloads</c>, with one thread and with two, show it.
/// </remarks>
internal static class UsefulThreads
{
    /// <summary>The minimum work of each predicting thread.</summary>
    public const long LeastOfPrediction = 1_000_000;

    /// <summary>
    /// The minimum work of each training thread: higher, because a step has two handovers and each thread reads freshly written data of the
    /// others.
    /// </summary>
    public const long LeastOfStep = 2_500_000;

    /// <summary>The number of samples that a training step does not divide among threads.</summary>
    public const int ChunkRows = 16;

    // With fewer samples, storing and adding the gradients of a dense network would cost more than the caches gain.
    private const int LeastOfMicroBatch = 256;

    // A micro-batch of a network with many more activations than weights, such as a convolutional or a recurrent one. Epochs of W6, W12 and W7-lstm of the
    // workloads (Zen 5, one thread): undivided 3.89, .422 and 1.30 s; 32 samples 3.38, .409 and 1.32; 16 samples 3.54, .490 and 1.48.
    private const int LeastOfManyActivations = 32;

    // The floats of activations in a micro-batch per parameter from which this pays: the networks above have more, dense ones far fewer.
    private const int ManyActivations = 4;

    // The multiply-adds that a float of workspace stands for: activations, losses, and the tiles of narrow layers, which run far below the
    // peak.
    private const long WorkOfFloat = 64;

    /// <summary>Returns the number of threads that a training step keeps busy, given enough processors.</summary>
    /// <remarks>
    /// Of a single chunk of samples, only the gradients on the weights are divided, a third of the multiply-adds. With a batch size of 16, a second
    /// thread makes training 784-128-64-10 slower: 190,000 instead of 233,000 samples per second (Zen 5, <c>bench -- sweep --part threads</c>).
    /// </remarks>
    public static int ForStep<TNetwork>(long samples)
        where TNetwork : struct, INetworkPasses =>
        Shares(samples * (samples <= ChunkRows ? TNetwork.MultiplyAdds : StepWork<TNetwork>()), LeastOfStep);

    /// <summary>
    /// Returns the number of samples in a full micro-batch of a training step (<see cref="MicroBatches{TNetwork, TLoss}"/>): the power of
    /// two that is worth a thread; int.MaxValue if the network has too many parameters, so that threads had better share each layer.
    /// </summary>
    public static int SamplesOfMicroBatch<TNetwork>()
        where TNetwork : struct, INetworkPasses
    {
        if (TNetwork.Barriers > 0)
        {
            return int.MaxValue;
        }

        long samples = Math.Max(LeastOfManyActivations, (long)BitOperations.RoundUpToPowerOf2((ulong)(LeastOfStep / StepWork<TNetwork>())));
        bool hasManyActivations = samples * TNetwork.WorkspaceStride >= (long)ManyActivations * TNetwork.ParameterLength;
        return hasManyActivations || samples >= LeastOfMicroBatch ? (int)samples : int.MaxValue;
    }

    /// <summary>Returns the number of threads that predictions keep busy, given enough processors.</summary>
    public static int ForPrediction<TNetwork>(long samples)
        where TNetwork : struct, INetworkPasses =>
        Shares(samples * (TNetwork.MultiplyAdds + WorkOfFloat * TNetwork.PredictScratch), LeastOfPrediction);

    /// <summary>The work of one sample in a training step.</summary>
    private static long StepWork<TNetwork>()
        where TNetwork : struct, INetworkPasses => 3 * TNetwork.MultiplyAdds + WorkOfFloat * TNetwork.WorkspaceStride;

    private static int Shares(long work, long least) => (int)Math.Clamp(work / least, 1, WorkTeam.MaxThreads);
}
