using NetGen.Kernels;

namespace NetGen;

/// <summary>The outputs of a network for a data set.</summary>
internal static class Predictions
{
    /// <summary>Inputs that are copied at a time.</summary>
    private const int BlockInputs = 1 << 20;

    /// <summary>[samples x OutputSize].</summary>
    public static float[] OfAll<TKernels>(INetwork<TKernels> network, Dataset data, int? threads)
        where TKernels : struct, INetworkKernels
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        DatasetCheck.ThrowIfUnfit<TKernels>(data.Shape, nameof(data));
        int block = Math.Clamp(BlockInputs / TKernels.InputSize, 1, data.Count);
        float[] inputs = new float[block * TKernels.InputSize];
        float[] outputs = new float[checked(data.Count * TKernels.OutputSize)];
        int[] samples = new int[block];
        for (int first = 0; first < data.Count; first += block)
        {
            int count = Math.Min(block, data.Count - first);
            for (int i = 0; i < count; i++)
            {
                samples[i] = first + i;
            }

            data.CopyInputs(samples.AsSpan(0, count), inputs);
            BatchPrediction.Forward<TKernels>(
                network.Memory, inputs.AsSpan(0, count * TKernels.InputSize),
                outputs.AsSpan(first * TKernels.OutputSize, count * TKernels.OutputSize), threads);
        }

        return outputs;
    }
}
