using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Predictions a second in batches, 784-16-16-10 sigmoid; several threads predict batches of their own.</summary>
public static class W2
{
    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows => [Row(32), Row(256), Row(4096)];

    private static Workload Row(int batch) => new($"W2-b{batch}", "samples/s", new Variant("generic", threads =>
    {
        GenericNetwork network = Topology.Digits.CreateGeneric();
        float[] images = Mnist.Images(batch);
        return new TimedLoop(
            seconds => (double)batch * threads / seconds,
            [.. Enumerable.Range(0, threads).Select(_ => Generic(network, images, batch))]);
    }));

    private static Action<long> Generic(GenericNetwork network, float[] images, int batch)
    {
        var pass = new GenericPass(network);
        float[] outputs = new float[batch * network.OutputSize];
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                pass.Predict(images, outputs);
            }
        };
    }
}
