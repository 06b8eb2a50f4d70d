using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: LeNet-5, softmax cross-entropy, Adam, batch 128.</summary>
public static class W10
{
    private const int Batch = 128;
    private const float LearningRate = 3e-4f;

    // As in W4.
    private const int UpdateWork = 6;

    /// <summary>The workload.</summary>
    public static EpochWorkload Epoch => new(
        "W10-epoch",
        W10Cost.Network.Epoch(Mnist.TrainCount, Batch, UpdateWork),
        threads => new GeneratedEpoch<LeNet.Passes, CrossEntropy, Adam>(
            new LeNet(), Loss.CrossEntropy, new Adam(LearningRate), Batch, threads));
}
