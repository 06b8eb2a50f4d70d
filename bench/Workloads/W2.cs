using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Batch predictions per second, 784-16-16-10 sigmoid; each thread predicts separate batches.</summary>
public static class W2
{
    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows => [Row(32), Row(256), Row(4096)];

    private static Workload Row(int batch) => new(
        $"W2-b{batch}",
        "samples/s",
        new Variant("generated", threads =>
        {
            var network = new Digits();
            return Loops(batch, threads, (images, outputs) => Generated(network, images, outputs));
        }),
        new Variant("generic", threads =>
        {
            GenericNetwork network = Topology.Digits.CreateGeneric();
            return Loops(batch, threads, (images, outputs) => Generic(network, images, outputs));
        }));

    private static TimedLoop Loops(int batch, int threads, Func<float[], float[], Action<long>> loop)
    {
        float[] images = Mnist.Images(batch);
        return new TimedLoop(
            seconds => (double)batch * threads / seconds,
            [.. Enumerable.Range(0, threads).Select(_ => loop(images, new float[batch * Digits.OutputSize]))],
            Topology.Digits.Cost.Prediction(batch).Times(threads));
    }

    private static Action<long> Generated(Digits network, float[] images, float[] outputs) => count =>
    {
        for (long i = 0; i < count; i++)
        {
            network.ForwardBatch(images, outputs, threads: 1);
        }
    };

    private static Action<long> Generic(GenericNetwork network, float[] images, float[] outputs)
    {
        var pass = new GenericPass(network);
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                pass.Predict(images, outputs);
            }
        };
    }
}
