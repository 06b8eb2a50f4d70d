using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: 784-128-64-10, ReLU, softmax cross-entropy, Adam, batch 64.</summary>
public static class W4
{
    private const int Batch = 64;
    private const float LearningRate = 1e-3f;

    // m += (1 - b1) (g - m) and v += (1 - b2) (g g - v) take two each, p -= rate m / (sqrt v + e) two in addition to root and quotient.
    private const int UpdateWork = 6;

    /// <summary>The workload.</summary>
    public static EpochWorkload Epoch => new(
        "W4",
        Topology.Mlp.Cost.Epoch(Mnist.TrainCount, Batch, UpdateWork),
        threads => new GeneratedEpoch<Mlp.Passes, CrossEntropy, Adam>(
            new Mlp(), Loss.CrossEntropy, new Adam(LearningRate), Batch, threads),
        threads => new GenericEpoch(
            Topology.Mlp, GenericLoss.SoftmaxCrossEntropy, count => new GenericAdam(count, LearningRate), Batch, threads));
}
