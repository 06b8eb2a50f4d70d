using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen.Tests.Networks;

/// <summary>What tests that are generic over networks reach through <see cref="INetwork{TNetwork}"/>.</summary>
internal static class NetworkViews
{
    /// <summary>The parameters, as the emitted member of that name shows them.</summary>
    public static ParameterList ParametersOf<TNetwork>(this INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses => new(network.Memory.Parameters, TNetwork.Layout);

    /// <summary>The outputs of one or more samples, with a scratch buffer that starts as garbage.</summary>
    public static void Predict<TNetwork>(this INetwork<TNetwork> network, ReadOnlySpan<float> inputs, Span<float> outputs)
        where TNetwork : struct, INetworkPasses
    {
        int count = inputs.Length / TNetwork.InputSize;
        AlignedBuffer scratch = new(count == 1 ? TNetwork.PredictScratch : TNetwork.PredictBatchScratch);
        scratch.Span.Fill(float.NaN);
        TNetwork.Predict(
            ref network.Memory.Parameters.First, ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(outputs),
            count, ref scratch.First);
    }
}
