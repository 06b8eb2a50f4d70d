using System.Runtime.InteropServices;
using NetGen.Kernels;

namespace NetGen.Tests.Networks;

/// <summary>What tests that are generic over networks reach through <see cref="INetwork{TKernels}"/>.</summary>
internal static class NetworkViews
{
    /// <summary>The parameters, as the emitted member of that name shows them.</summary>
    public static ParameterList ParametersOf<TKernels>(this INetwork<TKernels> network)
        where TKernels : struct, INetworkKernels => new(network.Memory.Parameters, TKernels.Layout);

    /// <summary>The outputs of one or more samples, with a scratch buffer that starts as garbage.</summary>
    public static void Predict<TKernels>(this INetwork<TKernels> network, ReadOnlySpan<float> inputs, Span<float> outputs)
        where TKernels : struct, INetworkKernels
    {
        int count = inputs.Length / TKernels.InputSize;
        AlignedBuffer scratch = new(count == 1 ? TKernels.PredictScratch : TKernels.PredictBatchScratch);
        scratch.Span.Fill(float.NaN);
        TKernels.Predict(
            ref network.Memory.Parameters.First, ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(outputs),
            count, ref scratch.First);
    }
}
