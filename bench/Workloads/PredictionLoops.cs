using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Loops over single predictions.</summary>
public static class PredictionLoops
{
    private const int Classes = 10;

    /// <summary>
    /// A workload of back-to-back calls on one image of MNIST, for a network that has no generic counterpart. Several threads predict at once on one
    /// network; the figure is the time of a call as each of them sees it.
    /// </summary>
    /// <param name="id">What selects it on the command line.</param>
    /// <param name="cost">What a prediction needs.</param>
    /// <param name="predictor">Makes the network.</param>
    public static Workload Latency<T>(string id, NetworkCost cost, Func<T> predictor)
        where T : struct, IPredictor => new(id, "ns/sample", new Variant("generated", threads =>
    {
        T shared = predictor();
        return new TimedLoop(
            seconds => seconds * 1e9,
            [.. Enumerable.Range(0, threads).Select(_ => Loop(shared))],
            cost.Prediction(samples: 1).Times(threads));
    }));

    /// <summary>Calls on one input, as fast as they go.</summary>
    public static void BackToBack<T>(T predictor, float[] input, float[] output, long count)
        where T : struct, IPredictor
    {
        for (long i = 0; i < count; i++)
        {
            predictor.Predict(input, output);
        }
    }

    private static Action<long> Loop<T>(T predictor)
        where T : struct, IPredictor
    {
        float[] input = Mnist.Images(1);
        float[] output = new float[Classes];
        return count => BackToBack(predictor, input, output, count);
    }
}
