using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Training epoch: 784-16-16-10 sigmoid, mean squared error, plain SGD.</summary>
public static class W3
{
    private const float LearningRate = 3f;

    // p -= rate g.
    private const int UpdateWork = 1;

    /// <summary>The workloads, one per batch size.</summary>
    public static IEnumerable<EpochWorkload> Epochs => [Epoch(10), Epoch(32), Epoch(100)];

    /// <summary>Creates the workload with a batch size of <paramref name="batch"/>.</summary>
    public static EpochWorkload Epoch(int batch) => new(
        $"W3-b{batch}",
        Topology.Digits.Cost.Epoch(Mnist.TrainCount, batch, UpdateWork),
        threads => new GeneratedEpoch<Digits.Passes, MeanSquaredError, Sgd>(
            new Digits(), Loss.MeanSquaredError, new Sgd(LearningRate), batch, threads),
        threads => new GenericEpoch(
            Topology.Digits, GenericLoss.MeanSquaredError, _ => new GenericSgd(LearningRate), batch, threads));
}
