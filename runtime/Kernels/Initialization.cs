namespace NetGen.Kernels;

/// <summary>Draws the initial parameters of a network.</summary>
public static class Initialization
{
    /// <summary>Fills the weights of each layer from its initializer, in [outputs, inputs] order, and sets biases to zero.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="seed">The same seed gives the same bits everywhere.</param>
    public static void Fill<TKernels>(AlignedBuffer parameters, int seed)
        where TKernels : struct, INetworkKernels
    {
        SeededRandom random = new(seed);
        parameters.Span.Clear();
        foreach (ParameterLayout tensor in TKernels.Layout)
        {
            if (tensor.IsBias)
            {
                continue;
            }

            float[] weights = new float[tensor.Count];
            Initializers.Fill(tensor.Initializer, tensor.StandardDeviation, tensor.Columns, tensor.Rows, random, weights);
            new Parameter(parameters, tensor).CopyFrom(weights);
        }
    }
}
