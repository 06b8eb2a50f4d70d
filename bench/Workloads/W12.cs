using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: a small convolutional network, softmax cross-entropy, AdamW, batch 128.</summary>
public static class W12
{
    private const int Batch = 128;
    private const float LearningRate = 1e-3f;

    // Adam's, as in W4, and p -= rate decay p.
    private const int UpdateWork = 7;

    /// <summary>The workload.</summary>
    public static EpochWorkload Epoch => new(
        "W12-epoch",
        W12Cost.Network.Epoch(Mnist.TrainCount, Batch, UpdateWork),
        threads => new GeneratedEpoch<SmallCnn.Passes, CrossEntropy, AdamW>(
            new SmallCnn(), Loss.CrossEntropy, new AdamW(LearningRate), Batch, threads));
}
