using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>
/// One prediction: back-to-back calls on one input (for tiny networks that is throughput, since calls overlap); beside it a new
/// MNIST image every call, and dependent calls, whose input holds the last output.
/// </summary>
/// <remarks>Several threads predict at once on one network; the figure is the time of a call as each of them sees it.</remarks>
public static class W1
{
    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows
    {
        get
        {
            foreach (Topology topology in new[] { Topology.Digits, Topology.Mlp, Topology.Iris, Topology.Xor })
            {
                yield return Row(topology, "", BackToBack);
                yield return Row(topology, "-dependent", Dependent);
                if (topology.Sizes[0] == 784)
                {
                    yield return Row(topology, "-new-image", NewImage);
                }
            }
        }
    }

    private static Workload Row(Topology topology, string suffix, Func<GenericNetwork, Action<long>> generic) =>
        new($"W1-{topology.Name}{suffix}", "ns/sample", new Variant("generic", threads =>
        {
            GenericNetwork network = topology.CreateGeneric();
            return new TimedLoop(seconds => seconds * 1e9, [.. Enumerable.Range(0, threads).Select(_ => generic(network))]);
        }));

    private static Action<long> BackToBack(GenericNetwork network)
    {
        var pass = new GenericPass(network);
        float[] input = Input(network.InputSize);
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                pass.Forward(input, 1);
            }
        };
    }

    private static Action<long> Dependent(GenericNetwork network)
    {
        var pass = new GenericPass(network);
        float[] input = Input(network.InputSize);
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                input[0] = pass.Forward(input, 1)[0];
            }
        };
    }

    private static Action<long> NewImage(GenericNetwork network)
    {
        var pass = new GenericPass(network);
        float[] images = AllImages.Value;
        int next = 0;
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                pass.Forward(images.AsSpan(next, network.InputSize), 1);
                next += network.InputSize;
                next = next == images.Length ? 0 : next;
            }
        };
    }

    private static readonly Lazy<float[]> AllImages = new(() => Mnist.Images(Mnist.Train.Count));

    private static float[] Input(int size)
    {
        if (size == Mnist.Train.InputSize)
        {
            return Mnist.Images(1);
        }

        var random = new Random(1);
        return [.. Enumerable.Range(0, size).Select(_ => random.NextSingle())];
    }
}
