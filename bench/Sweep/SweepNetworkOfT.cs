using NetGen.CompilerServices;

namespace NetGen.Bench.Sweep;

/// <summary>A network of the sweep with its types: the JIT compiles the loops separately for each.</summary>
/// <param name="network">Creates the network.</param>
/// <param name="loss">The loss that it is trained with.</param>
/// <param name="sizes">The layer sizes, input first.</param>
internal sealed class SweepNetwork<TNetwork, TLoss>(Func<INetwork<TNetwork>> network, TLoss loss, int[] sizes) : SweepNetwork(sizes)
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
{
    // So small that the gradients stay about the same during a measurement instead of vanishing.
    private const double LearningRate = 1e-5;

    /// <inheritdoc/>
    public override Action<long> Loop(SweepCall call, int batch, int? threads)
    {
        var random = new Random(1);
        float[] inputs = new float[batch * TNetwork.InputSize];
        float[] outputs = new float[batch * TNetwork.OutputSize];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = random.NextSingle();
        }

        return call == SweepCall.Prediction ? Predictions(inputs, outputs, threads) : Steps(inputs, OneHot(outputs), threads);
    }

    private static float[] OneHot(float[] targets)
    {
        for (int sample = 0; sample < targets.Length / TNetwork.OutputSize; sample++)
        {
            targets[sample * TNetwork.OutputSize + sample % TNetwork.OutputSize] = 1;
        }

        return targets;
    }

    private Action<long> Predictions(float[] inputs, float[] outputs, int? threads)
    {
        NetworkMemory memory = network().Memory;
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                BatchPrediction.Forward<TNetwork>(memory, inputs, outputs, threads);
            }
        };
    }

    private Action<long> Steps(float[] inputs, float[] targets, int? threads)
    {
        var trainer = network().Trainer(loss, new Sgd(LearningRate));
        trainer.Threads = threads;
        return count =>
        {
            for (long i = 0; i < count; i++)
            {
                trainer.TrainBatch(inputs, targets);
            }
        };
    }
}
