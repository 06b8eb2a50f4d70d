using NetGen.Bench.Limits;
using NetGen.Bench.Networks;
using NetGen.CompilerServices;

namespace NetGen.Bench.Workloads;

/// <summary>
/// GFLOP/s of training steps and predictions, both in batches of 64, of networks whose widths fill the vectors and of others, measured in
/// rounds. Only multiply-adds that the network needs are counted, not those on padding.
/// </summary>
public static class Widths
{
    private const int Batch = 64;

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows =>
    [
        new Workload(
            "widths-training",
            "GFLOP/s",
            Training([784, 128, 16], () => new KindWidths()),
            Training([784, 100, 10], () => new UnkindWidths()),
            Training([784, 1000, 10], () => new ThousandWide()),
            Training([784, 17, 17], () => new VectorAndOne()),
            Training([784, 3, 3], () => new ThreeWide()),
            Training([784, 1, 1], () => new OneWide())),
        new Workload(
            "widths-prediction",
            "GFLOP/s",
            Prediction([784, 128, 16], () => new KindWidths()),
            Prediction([784, 100, 10], () => new UnkindWidths()),
            Prediction([784, 1000, 10], () => new ThousandWide()),
            Prediction([784, 17, 17], () => new VectorAndOne()),
            Prediction([784, 3, 3], () => new ThreeWide()),
            Prediction([784, 1, 1], () => new OneWide())),
    ];

    private static Topology TopologyOf(int[] sizes) => new(sizes, Activation.ReLU, Activation.ReLU);

    private static Variant Training<TNetwork>(int[] sizes, Func<INetwork<TNetwork>> network)
        where TNetwork : struct, INetworkPasses
    {
        Topology topology = TopologyOf(sizes);
        return new Variant(topology.Name, threads =>
        {
            var trainer = network().Trainer(Loss.MeanSquaredError, new Sgd(0.01));
            trainer.Threads = threads;
            float[] images = Mnist.Images(Batch);
            float[] targets = new float[Batch * sizes[^1]];
            return Loop(topology.Cost.Epoch(Batch, Batch, update: 1), count =>
            {
                for (long i = 0; i < count; i++)
                {
                    trainer.TrainBatch(images, targets);
                }
            });
        });
    }

    private static Variant Prediction<TNetwork>(int[] sizes, Func<INetwork<TNetwork>> network)
        where TNetwork : struct, INetworkPasses
    {
        Topology topology = TopologyOf(sizes);
        return new Variant(topology.Name, threads =>
        {
            NetworkMemory memory = network().Memory;
            float[] images = Mnist.Images(Batch);
            return Loop(
                topology.Cost.Prediction(Batch),
                [
                    .. Enumerable.Range(0, threads).Select(_ =>
                    {
                        float[] outputs = new float[Batch * sizes[^1]];
                        return (Action<long>)(count =>
                        {
                            for (long i = 0; i < count; i++)
                            {
                                BatchPrediction.Forward<TNetwork>(memory, images, outputs, threads: 1);
                            }
                        });
                    }),
                ]);
        });
    }

    private static TimedLoop Loop(Work perThread, params Action<long>[] loops)
    {
        Work work = perThread.Times(loops.Length);
        return new TimedLoop(seconds => work.Operations / seconds * 1e-9, loops, work);
    }
}
