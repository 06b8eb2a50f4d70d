using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Loops over single predictions.</summary>
public static class PredictionLoops
{
    private const int Classes = 10;

    /// <summary>
    /// Returns a workload of back-to-back calls on one MNIST image, for a network without a generic counterpart. Several threads predict
    /// concurrently with one network; the figure is the time of a call as seen by each thread.
    /// </summary>
    /// <param name="id">The id on the command line.</param>
    /// <param name="cost">The cost of a prediction.</param>
    /// <param name="predictor">Creates the network.</param>
    public static Workload Latency<T>(string id, NetworkCost cost, Func<T> predictor)
        where T : struct, IPredictor => new(id, "ns/sample", new Variant("generated", threads =>
    {
        T shared = predictor();
        return new TimedLoop(
            seconds => seconds * 1e9,
            [.. Enumerable.Range(0, threads).Select(_ => Loop(shared))],
            cost.Prediction(samples: 1).Times(threads));
    }));

    /// <summary>Calls on one input in a tight loop.</summary>
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
