using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The outputs of a network for a data set.</summary>
internal static class Predictions
{
    /// <summary>The number of inputs copied per block.</summary>
    private const int BlockInputs = 1 << 20;

    /// <summary>Returns the outputs for all samples, [samples x OutputSize].</summary>
    public static float[] OfAll<TNetwork>(INetwork<TNetwork> network, Dataset data, int? threads)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        DatasetCheck.ThrowIfUnfit<TNetwork>(data.Shape, nameof(data));
        int block = Math.Clamp(BlockInputs / TNetwork.InputSize, 1, data.Count);
        float[] inputs = new float[block * TNetwork.InputSize];
        float[] outputs = new float[checked(data.Count * TNetwork.OutputSize)];
        int[] samples = new int[block];
        for (int first = 0; first < data.Count; first += block)
        {
            int count = Math.Min(block, data.Count - first);
            for (int i = 0; i < count; i++)
            {
                samples[i] = first + i;
            }

            data.CopyInputs(samples.AsSpan(0, count), inputs);
            BatchPrediction.Forward<TNetwork>(
                network.Memory, inputs.AsSpan(0, count * TNetwork.InputSize),
                outputs.AsSpan(first * TNetwork.OutputSize, count * TNetwork.OutputSize), threads);
        }

        return outputs;
    }
}
