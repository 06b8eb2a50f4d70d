using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Training steps per second: XOR, 2-2-1 sigmoid, mean squared error, SGD on all four samples.</summary>
public static class W8
{
    private const float LearningRate = 1f;

    private static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Targets = [0, 1, 1, 0];

    /// <summary>The row of the table.</summary>
    public static Workload Row => new("W8", "steps/s", new Variant("generated", Generated), new Variant("generic", Generic));

    private static TimedLoop Generated(int threads)
    {
        var trainer = new Xor().Trainer(Loss.MeanSquaredError, new Sgd(LearningRate));
        trainer.Threads = threads;
        return new TimedLoop(seconds => 1 / seconds, [Steps]);

        void Steps(long count)
        {
            for (long i = 0; i < count; i++)
            {
                trainer.TrainBatch(Inputs, Targets);
            }
        }
    }

    private static TimedLoop Generic(int threads)
    {
        GenericNetwork network = Topology.Xor.CreateGeneric();
        var trainer = new GenericTrainer(network, GenericLoss.MeanSquaredError, new GenericSgd(LearningRate), threads);
        return new TimedLoop(seconds => 1 / seconds, [Steps], owned: trainer);

        void Steps(long count)
        {
            for (long i = 0; i < count; i++)
            {
                trainer.TrainBatch(Inputs, Targets, Targets.Length);
            }
        }
    }
}
