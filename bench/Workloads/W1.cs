using NetGen.Bench.Generic;
using NetGen.Bench.Limits;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Single predictions: back-to-back calls on one input (for tiny networks this measures throughput, since calls overlap), calls with a new
/// MNIST image each, and dependent calls, whose input contains the last output.
/// </summary>
/// <remarks>Several threads predict concurrently with one network; the figure is the time of a call as seen by each thread.</remarks>
public static class W1
{
    private static readonly Lazy<float[]> AllImages = new(() => Mnist.Images(Mnist.Train.Count));

    private enum Calls
    {
        BackToBack,
        Dependent,
        NewImage,
    }

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows =>
    [
        .. RowsOf(Topology.Digits, () => new Digits.Predictor(new Digits())),
        .. RowsOf(Topology.Mlp, () => new Mlp.Predictor(new Mlp())),
        .. RowsOf(Topology.Iris, () => new Iris.Predictor(new Iris())),
        .. RowsOf(Topology.Xor, () => new Xor.Predictor(new Xor())),
    ];

    private static IEnumerable<Workload> RowsOf<TGenerated>(Topology topology, Func<TGenerated> generated)
        where TGenerated : struct, IPredictor
    {
        yield return Row("", Calls.BackToBack);
        yield return Row("-dependent", Calls.Dependent);
        if (topology.Sizes[0] == Mnist.Train.InputSize)
        {
            yield return Row("-new-image", Calls.NewImage);
        }

        Workload Row(string suffix, Calls calls) => new(
            $"W1-{topology.Name}{suffix}",
            "ns/sample",
            new Variant("generated", threads =>
            {
                TGenerated predictor = generated();
                return Loops(calls, topology, threads, () => predictor);
            }),
            new Variant("generic", threads =>
            {
                GenericNetwork network = topology.CreateGeneric();
                return Loops(calls, topology, threads, () => new GenericPredictor(network));
            }));
    }

    private static TimedLoop Loops<T>(Calls calls, Topology topology, int threads, Func<T> predictor)
        where T : struct, IPredictor =>
        new(
            seconds => seconds * 1e9,
            [.. Enumerable.Range(0, threads).Select(_ => Loop(calls, topology, predictor()))],
            Least(topology, threads));

    // For tiny networks, the call costs more than the arithmetic.
    private static Work? Least(Topology topology, int threads) =>
        topology.Sizes[0] == Mnist.Train.InputSize ? topology.Cost.Prediction(samples: 1).Times(threads) : null;

    private static Action<long> Loop<T>(Calls calls, Topology topology, T predictor)
        where T : struct, IPredictor
    {
        float[] input = Input(topology.Sizes[0]);
        float[] output = new float[topology.Sizes[^1]];
        return calls switch
        {
            Calls.BackToBack => count => PredictionLoops.BackToBack(predictor, input, output, count),
            Calls.Dependent => count => Dependent(predictor, input, output, count),
            _ => count => NewImage(predictor, AllImages.Value, output, count),
        };
    }

    private static void Dependent<T>(T predictor, float[] input, float[] output, long count)
        where T : struct, IPredictor
    {
        for (long i = 0; i < count; i++)
        {
            input[0] = predictor.Predict(input, output);
        }
    }

    private static void NewImage<T>(T predictor, float[] images, float[] output, long count)
        where T : struct, IPredictor
    {
        int next = 0;
        for (long i = 0; i < count; i++)
        {
            predictor.Predict(images.AsSpan(next, Mnist.Train.InputSize), output);
            next += Mnist.Train.InputSize;
            next = next == images.Length ? 0 : next;
        }
    }

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
