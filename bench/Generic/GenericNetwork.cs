namespace NetGen.Bench.Generic;

/// <summary>
/// The network that generated code is compared with: a dense network as a good C# developer writes it when the sizes are known only at run
/// time. Row-major weights [out, in], one TensorPrimitives call per row, no allocation after construction.
/// </summary>
/// <remarks>
/// All parameters are stored in one array, layer after layer, weights before biases, so that an optimizer is one loop.
/// </remarks>
public sealed class GenericNetwork
{
    private readonly int[] _sizes;
    private readonly int[] _offsets;

    /// <summary>Creates a network whose weights and biases are uniform in ±1 / sqrt(in), as in PyTorch.</summary>
    /// <param name="sizes">The layer sizes, input first; at least two.</param>
    /// <param name="hidden">The activation of all layers but the last.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="seed">The seed of the initial parameters.</param>
    public GenericNetwork(int[] sizes, Activation hidden, Activation output, int seed)
    {
        _sizes = sizes;
        Hidden = hidden;
        Output = output;
        _offsets = new int[sizes.Length];
        for (int layer = 0; layer < Layers; layer++)
        {
            _offsets[layer + 1] = _offsets[layer] + (sizes[layer] + 1) * sizes[layer + 1];
        }

        Parameters = new float[_offsets[Layers]];
        var random = new Random(seed);
        for (int layer = 0; layer < Layers; layer++)
        {
            float bound = 1f / MathF.Sqrt(sizes[layer]);
            foreach (ref float parameter in Parameters.AsSpan(_offsets[layer].._offsets[layer + 1]))
            {
                parameter = bound * (2f * random.NextSingle() - 1f);
            }
        }
    }

    /// <summary>The number of layers, not counting the input.</summary>
    public int Layers => _sizes.Length - 1;

    /// <summary>The number of inputs.</summary>
    public int InputSize => _sizes[0];

    /// <summary>The number of outputs.</summary>
    public int OutputSize => _sizes[^1];

    /// <summary>The activation of all layers but the last.</summary>
    public Activation Hidden { get; }

    /// <summary>The activation of the last layer.</summary>
    public Activation Output { get; }

    /// <summary>The parameters, which may be modified: W1 [out, in], b1 [out], W2, b2 and so on.</summary>
    public float[] Parameters { get; }

    /// <summary>Returns the number of inputs of layer <paramref name="layer"/>, counted from 0.</summary>
    public int Inputs(int layer) => _sizes[layer];

    /// <summary>Returns the number of outputs of layer <paramref name="layer"/>.</summary>
    public int Outputs(int layer) => _sizes[layer + 1];

    /// <summary>Returns the activation of layer <paramref name="layer"/>.</summary>
    public Activation ActivationOf(int layer) => layer == Layers - 1 ? Output : Hidden;

    /// <summary>Returns W [out, in] of a layer in <paramref name="buffer"/>, which is laid out like <see cref="Parameters"/>.</summary>
    public Span<float> Weights(float[] buffer, int layer) => buffer.AsSpan(_offsets[layer], Inputs(layer) * Outputs(layer));

    /// <summary>Returns b [out] of a layer in <paramref name="buffer"/>, which is laid out like <see cref="Parameters"/>.</summary>
    public Span<float> Biases(float[] buffer, int layer) =>
        buffer.AsSpan(_offsets[layer] + Inputs(layer) * Outputs(layer), Outputs(layer));
}
