using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: 784-512-512-10, ReLU, softmax cross-entropy, SGD with momentum, batch 128.</summary>
public static class W5
{
    /// <summary>The row of the table.</summary>
    public static Workload Row => new("W5", "s/epoch", new Variant("generic", threads =>
    {
        GenericEpoch epoch = Generic(threads);
        return new TimedAction(epoch.Run, epoch);
    }));

    /// <summary>The generic network's side, also for BenchmarkDotNet.</summary>
    public static GenericEpoch Generic(int threads) =>
        new(Topology.Wide, GenericLoss.SoftmaxCrossEntropy, count => new GenericMomentum(count, 0.05f, 0.9f), 128, threads);
}
