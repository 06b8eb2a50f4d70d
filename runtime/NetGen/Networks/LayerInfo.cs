using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// What one layer of a network is: its kind, its shapes, what it costs, and where a training step keeps its values. All layers of a network are
/// in <see cref="INetworkPasses.Layers"/>.
/// </summary>
/// <remarks>Two networks have the same topology exactly if the lines of their layers, <see cref="ToString"/>, are equal one by one.</remarks>
public sealed class LayerInfo
{
    /// <summary>Describes a layer; called by emitted code.</summary>
    /// <param name="layout">The tensors of the network, from which those of the layer are taken.</param>
    /// <param name="number">Its number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="settings">What its arguments say besides sizes and activation, or an empty text.</param>
    /// <param name="inputShape">The shape of what comes in.</param>
    /// <param name="outputShape">The shape of what goes out.</param>
    /// <param name="activation">Its activation, if it has one.</param>
    /// <param name="multiplyAdds">Of one sample.</param>
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

    /// <summary>The number that names its tensors and buffers (W1, z1, a1), from 1. A copy of the inputs in another order, which comes before all
    /// layers where the first one takes them so, has 0.</summary>
    public int Number { get; }

    /// <summary>The kind, named as its attribute: Dense, Conv2D. Layers that nobody wrote are Flatten, Transpose, and Layout with number 0.</summary>
    public string Kind { get; }

    /// <summary>What tells it from other layers of its kind and shapes: <c>5x5, stride 2x2</c>, <c>rate 0.5</c>; often empty.</summary>
    public string Settings { get; }

    /// <summary>The shape of one sample coming in: [784], [28, 28, 1] for an image [height, width, channels], [28, 64] for a sequence
    /// [steps, features].</summary>
    public ImmutableArray<int> InputShape { get; }

    /// <summary>The shape of one sample going out, likewise.</summary>
    public ImmutableArray<int> OutputShape { get; }

    /// <summary>The activation; null for layers that have none, such as pooling, and for Lstm and Gru, whose gates have theirs.</summary>
    public Activation? Activation { get; }

    /// <summary>Multiplications by parameters for one sample going forward, each with an addition; padding that only memory has is not
    /// counted.</summary>
    public long MultiplyAdds { get; }

    /// <summary>Its tensors, in the order of the parameter buffer.</summary>
    public ImmutableArray<ParameterLayout> Parameters { get; }

    /// <summary>The number of parameters that are trained: weights, biases and factors.</summary>
    public int ParameterCount => Parameters.Where(tensor => tensor.Role != ParameterRole.Statistic).Sum(tensor => tensor.Count);

    /// <summary>The number of values that are not trained by gradients: means, variances.</summary>
    public int StatisticCount => Parameters.Where(tensor => tensor.Role == ParameterRole.Statistic).Sum(tensor => tensor.Count);

    /// <summary>How the values of a sample lie in the three regions below.</summary>
    public RegionLayout Layout { get; init; }

    /// <summary>
    /// Where the workspace of training keeps the weighted sums z; <see cref="OutputsOffset"/> where the outputs are the sums themselves, null where
    /// the outputs are written over them, or where an output has several sums (Lstm, Gru, Maxout).
    /// </summary>
    /// <remarks>Like all offsets times the capacity, the number of samples that the workspace is made for.</remarks>
    public int? SumsOffset { get; init; }

    /// <summary>Where the workspace of training keeps the outputs a.</summary>
    public int OutputsOffset { get; init; }

    /// <summary>
    /// Where the workspace of training keeps the gradient after the backward pass: that on the weighted sums, dLoss/dz; of layers without such sums (pooling,
    /// Flatten, Dropout, Lstm, Gru, Maxout) that on the outputs, dLoss/da. It is not computed below the lowest layer that is trained.
    /// </summary>
    public int GradientsOffset { get; init; }

    /// <summary>The layer in one line: <c>Dense 784 -> 16 Sigmoid</c>, <c>Conv2D 28x28x1 -> 24x24x20 ReLU, 5x5</c>.</summary>
    public override string ToString()
    {
        string activation = Activation is null ? "" : $" {Activation}";
        string settings = Settings.Length == 0 ? "" : $", {Settings}";
        return $"{Kind} {Text(InputShape)} -> {Text(OutputShape)}{activation}{settings}";
    }

    /// <summary>A shape as tables show it: <c>784</c>, <c>28x28x1</c>.</summary>
    internal static string Text(ImmutableArray<int> shape) => string.Join("x", shape);
}
