using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>Draws the initial parameters of a network. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterInitialization
{
    /// <summary>Draws the weights of each layer from its initializer, in [outputs, inputs] order, and sets the other tensors to their start
    /// values: biases to zero.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="seed">The seed; the same seed gives the same bits on every machine.</param>
    public static void Fill<TNetwork>(AlignedBuffer parameters, int seed)
        where TNetwork : struct, INetworkPasses
    {
        SeededRandom random = new(seed);
        parameters.Span.Clear();
        foreach (ParameterLayout tensor in TNetwork.Layout)
        {
            float[] values = new float[tensor.Count];
            if (tensor.Role == ParameterRole.Weight)
            {
                WeightDistribution.Fill(tensor.Initializer, tensor.StandardDeviation, tensor.FanIn, tensor.FanOut, random, values);
            }
            else
            {
                values.AsSpan().Fill(tensor.StartValue);
            }

            new Parameter(parameters, tensor).CopyFrom(values);
        }
    }
}
