using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: 784-16-16-10 sigmoid, mean squared error, plain SGD.</summary>
public static class W3
{
    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows => [Row(10), Row(32), Row(100)];

    /// <summary>The generic network's side, also for BenchmarkDotNet.</summary>
    public static GenericEpoch Generic(int batch, int threads) =>
        new(Topology.Digits, GenericLoss.MeanSquaredError, _ => new GenericSgd(1f), batch, threads);

    private static Workload Row(int batch) => new($"W3-b{batch}", "s/epoch", new Variant("generic", threads =>
    {
        GenericEpoch epoch = Generic(batch, threads);
        return new TimedAction(epoch.Run, epoch);
    }));
}
