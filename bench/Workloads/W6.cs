using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Two convolutions with pooling and two dense layers; SGD with momentum, batch 64: training epoch and single prediction.
/// </summary>
public static class W6
{
    private const int Batch = 64;
    private const float LearningRate = 0.01f;
    private const float Momentum = 0.9f;

    // v = momentum v + g, p -= rate v.
    private const int UpdateWork = 2;

    /// <summary>The training epoch.</summary>
    public static EpochWorkload Epoch => new(
        "W6-epoch",
        W6Cost.Network.Epoch(Mnist.TrainCount, Batch, UpdateWork),
        threads => new GeneratedEpoch<DigitCnn.Passes, CrossEntropy, Sgd>(
            new DigitCnn(), Loss.CrossEntropy, new Sgd(LearningRate, Momentum), Batch, threads));

    /// <summary>The prediction.</summary>
    public static Workload Latency => PredictionLoops.Latency("W6-latency", W6Cost.Network, () => new DigitCnn.Predictor(new DigitCnn()));
}
