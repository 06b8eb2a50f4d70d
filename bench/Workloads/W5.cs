using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: 784-512-512-10, ReLU, softmax cross-entropy, SGD with momentum, batch 128.</summary>
public static class W5
{
    private const int Batch = 128;
    private const float LearningRate = 0.05f;
    private const float Momentum = 0.9f;

    // v = momentum v + g, p -= rate v.
    private const int UpdateWork = 2;

    /// <summary>The workload.</summary>
    public static EpochWorkload Epoch => new(
        "W5",
        Topology.Wide.Cost.Epoch(Mnist.TrainCount, Batch, UpdateWork),
        threads => new GeneratedEpoch<Wide.Passes, CrossEntropy, Sgd>(
            new Wide(), Loss.CrossEntropy, new Sgd(LearningRate, Momentum), Batch, threads),
        threads => new GenericEpoch(
            Topology.Wide, GenericLoss.SoftmaxCrossEntropy, count => new GenericMomentum(count, LearningRate, Momentum),
            Batch, threads));
}
