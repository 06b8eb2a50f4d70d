using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Describes one layer of a network: its kind, its shapes, its cost, and where a training step keeps its values. All layers of a network
/// are in <see cref="INetworkPasses.Layers"/>.
/// </summary>
/// <remarks>
/// Two networks have the same topology if and only if the <see cref="ToString"/> lines of their layers are equal, one by one.
/// </remarks>
public sealed class LayerInfo
{
    /// <summary>Describes a layer; called by emitted code.</summary>
    /// <param name="layout">The tensors of the network, which include those of the layer.</param>
    /// <param name="number">The number of the layer.</param>
    /// <param name="kind">The kind of layer.</param>
    /// <param name="settings">The layer's arguments other than sizes and activation, as text, or an empty string.</param>
    /// <param name="inputShape">The shape of one input sample.</param>
    /// <param name="outputShape">The shape of one output sample.</param>
    /// <param name="activation">The activation, or null if the layer has none.</param>
    /// <param name="multiplyAdds">The multiply-adds of one sample's forward pass.</param>
    public LayerInfo(
        ImmutableArray<ParameterLayout> layout, int number, string kind, string settings, ReadOnlySpan<int> inputShape, ReadOnlySpan<int> outputShape,
        Activation? activation, long multiplyAdds)
    {
        Number = number;
        Kind = kind;
        Settings = settings;
        InputShape = [.. inputShape];
        OutputShape = [.. outputShape];
        Activation = activation;
        MultiplyAdds = multiplyAdds;
        Parameters = [.. layout.Where(tensor => tensor.Layer == number)];
    }

    /// <summary>
    /// The number that appears in the names of the layer's tensors and buffers (W1, z1, a1), counted from 1. Number 0 is a reordered copy
    /// of the inputs that precedes all layers if the first one needs it.
    /// </summary>
    public int Number { get; }

    /// <summary>
    /// The kind of layer, named after its attribute: Dense, Conv2D. Layers inserted by the generator are Flatten, Transpose, and Layout
    /// with number 0.
    /// </summary>
    public string Kind { get; }

    /// <summary>
    /// What distinguishes the layer from others of its kind and shapes: <c>5x5, stride 2x2</c>, <c>rate 0.5</c>; often empty.
    /// </summary>
    public string Settings { get; }

    /// <summary>
    /// The shape of one input sample: [784], [28, 28, 1] for an image [height, width, channels], [28, 64] for a sequence [steps, features].
    /// </summary>
    public ImmutableArray<int> InputShape { get; }

    /// <summary>The shape of one output sample, in the same form.</summary>
    public ImmutableArray<int> OutputShape { get; }

    /// <summary>
    /// The activation; null for layers without one, such as pooling, and for Lstm and Gru, whose gates have fixed activations.
    /// </summary>
    public Activation? Activation { get; }

    /// <summary>
    /// The multiply-adds of one sample's forward pass: multiplications by parameters, each with an addition. Padding in memory is not
    /// counted.
    /// </summary>
    public long MultiplyAdds { get; }

    /// <summary>The layer's tensors, in the order of the parameter buffer.</summary>
    public ImmutableArray<ParameterLayout> Parameters { get; }

    /// <summary>The number of trainable parameters: weights, biases and scale factors.</summary>
    public int ParameterCount => Parameters.Where(tensor => tensor.Role != ParameterRole.Statistic).Sum(tensor => tensor.Count);

    /// <summary>The number of values that are not trained by gradients: means and variances.</summary>
    public int StatisticCount => Parameters.Where(tensor => tensor.Role == ParameterRole.Statistic).Sum(tensor => tensor.Count);

    /// <summary>The memory layout of a sample in the three regions below.</summary>
    public RegionLayout Layout { get; init; }

    /// <summary>
    /// The offset of the weighted sums z in the training workspace; <see cref="OutputsOffset"/> if the outputs are the sums themselves,
    /// null if the outputs overwrite them or if an output has several sums (Lstm, Gru, Maxout).
    /// </summary>
    /// <remarks>Like all offsets, it is multiplied by the capacity: the number of samples for which the workspace was created.</remarks>
    public int? SumsOffset { get; init; }

    /// <summary>The offset of the outputs a in the training workspace.</summary>
    public int OutputsOffset { get; init; }

    /// <summary>
    /// The offset in the training workspace of the gradient that the backward pass leaves: dLoss/dz, with respect to the weighted sums; for
    /// layers without weighted sums (pooling, Flatten, Dropout, Lstm, Gru, Maxout) dLoss/da, with respect to the outputs. Not computed
    /// below the lowest trained layer.
    /// </summary>
    public int GradientsOffset { get; init; }

    /// <summary>Returns the layer as one line: <c>Dense 784 -> 16 Sigmoid</c>, <c>Conv2D 28x28x1 -> 24x24x20 ReLU, 5x5</c>.</summary>
    public override string ToString()
    {
        string activation = Activation is null ? "" : $" {Activation}";
        string settings = Settings.Length == 0 ? "" : $", {Settings}";
        return $"{Kind} {Text(InputShape)} -> {Text(OutputShape)}{activation}{settings}";
    }

    /// <summary>Formats a shape for tables: <c>784</c>, <c>28x28x1</c>.</summary>
    internal static string Text(ImmutableArray<int> shape) => string.Join("x", shape);
}
