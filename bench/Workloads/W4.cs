using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: 784-128-64-10, ReLU, softmax cross-entropy, Adam, batch 64.</summary>
public static class W4
{
    /// <summary>The row of the table.</summary>
    public static Workload Row => new("W4", "s/epoch", new Variant("generic", threads =>
    {
        GenericEpoch epoch = Generic(threads);
        return new TimedAction(epoch.Run, epoch);
    }));

    /// <summary>The generic network's side, also for BenchmarkDotNet.</summary>
    public static GenericEpoch Generic(int threads) =>
        new(Topology.Mlp, GenericLoss.SoftmaxCrossEntropy, count => new GenericAdam(count, 1e-3f), 64, threads);
}
