using NetGen.Bench.Networks;
using NetGen.CompilerServices;

namespace NetGen.Bench.Workloads;

/// <summary>
/// 64 recurrent units, plain or LSTM, that read 28 rows of 28 pixels, and a dense layer on the last state; Adam, batch 64: training epoch
/// and single prediction.
/// </summary>
public static class W7
{
    private const int Batch = 64;
    private const float LearningRate = 1e-3f;

    // As in W4.
    private const int UpdateWork = 6;

    private static readonly NetworkCost Rnn = W7Cost.Of(gates: 1);
    private static readonly NetworkCost Lstm = W7Cost.Of(gates: 4);

    /// <summary>The training epochs.</summary>
    public static IEnumerable<EpochWorkload> Epochs =>
    [
        Epoch("W7-rnn-epoch", Rnn, () => new RnnReader()),
        Epoch("W7-lstm-epoch", Lstm, () => new LstmReader()),
    ];

    /// <summary>The predictions.</summary>
    public static IEnumerable<Workload> Latencies =>
    [
        PredictionLoops.Latency("W7-rnn-latency", Rnn, () => new RnnReader.Predictor(new RnnReader())),
        PredictionLoops.Latency("W7-lstm-latency", Lstm, () => new LstmReader.Predictor(new LstmReader())),
    ];

    private static EpochWorkload Epoch<TNetwork>(string id, NetworkCost cost, Func<INetwork<TNetwork>> network)
        where TNetwork : struct, INetworkPasses => new(
        id,
        cost.Epoch(Mnist.TrainCount, Batch, UpdateWork),
        threads => new GeneratedEpoch<TNetwork, CrossEntropy, Adam>(network(), Loss.CrossEntropy, new Adam(LearningRate), Batch, threads));
}
