using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Training steps a second: XOR, 2-2-1 sigmoid, mean squared error, SGD on all four samples.</summary>
public static class W8
{
    private static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Targets = [0, 1, 1, 0];

    /// <summary>The row of the table.</summary>
    public static Workload Row => new("W8", "steps/s", new Variant("generic", threads =>
    {
        var trainer = new GenericTrainer(Topology.Xor.CreateGeneric(), GenericLoss.MeanSquaredError, new GenericSgd(1f), threads);
        return new TimedLoop(seconds => 1 / seconds, [count => Steps(trainer, count)], trainer);
    }));

    private static void Steps(GenericTrainer trainer, long count)
    {
        for (long i = 0; i < count; i++)
        {
            trainer.TrainBatch(Inputs, Targets, Targets.Length);
        }
    }
}
