using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>The tensors of a convolution, by the indices that its naive twins give them, and where their elements are stored.</summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its sizes.</param>
internal sealed class ConvOperands(ConvLayer layer, ConvShape shape)
{
    private readonly TwinIndex _filter = new("f", shape.Filters);
    private readonly TwinIndex _channel = new("c", shape.Channels);

    private IEnumerable<TwinIndex> Kernel => layer.Axes.Select(axis => axis.Weights);

    private IEnumerable<TwinIndex> Positions => layer.Axes.Select(axis => axis.Outputs);

    /// <summary>The inputs or the gradients on them: <c>a1[s, iy, ix, c]</c>.</summary>
    public Operand Inputs(string name)
    {
        int[] strides = layer.Axes.Count == 1 ? [1] : [layer.Columns.Size, 1];
        TwinIndex[] indices = [.. layer.Axes.Select(axis => axis.Inputs)];
        return TwinIndex.Operand(
            name, [TwinIndex.Samples, .. indices, _channel],
            [TwinIndex.Samples.Times(layer.InputStride), _channel.Times(layer.Input.Pitch), .. indices.Select((index, i) => index.Times(strides[i]))]);
    }

    /// <summary>The weighted sums, the outputs or the gradients on them: <c>z2[s, oy, ox, f]</c>.</summary>
    public Operand Outputs(string name) => TwinIndex.Operand(
        name, [TwinIndex.Samples, .. Positions, _filter],
        [TwinIndex.Samples.Times(shape.OutputStride), _filter.Times(shape.Pitch), .. Position]);

    /// <summary>What each output meets under each weight: <c>u2[s, c, ky, kx, oy, ox]</c>. Outputs of neighboring rows meet the same values.</summary>
    public Operand Unfolded(string name) => TwinIndex.Operand(
        name, [TwinIndex.Samples, _channel, .. Kernel, .. Positions],
        [
            TwinIndex.Samples.Times(shape.UnfoldedStride), _channel.Times(shape.KernelWidth * shape.PlaneStride), Column(shape.PlaneStride),
            shape.TapPlace(layer.Axes[0].Kernel), .. Position,
        ]);

    /// <summary>The weights: <c>W2[f, c, ky, kx]</c>.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="start">Where they start.</param>
    public Operand Weights(string name, string start = "0") => TwinIndex.Operand(
        name, [_filter, _channel, .. Kernel],
        start, _filter.Times(shape.WeightStride), _channel.Times(shape.Taps), layer.Axes[0].Weights.Times(shape.KernelWidth), Column(1));

    /// <summary>The biases: <c>b2[f]</c>.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="start">Where they start.</param>
    public Operand Biases(string name, string start) => TwinIndex.Operand(name, [_filter], start, _filter.Times(1));

    /// <summary>
    /// The gradient on what each output meets in one column of the kernel, in one channel, every row of the kernel by itself: <c>dtap[ky, oy, ox]</c>.
    /// </summary>
    public Operand Taps(string name) => TwinIndex.Operand(
        name, [layer.Axes[0].Weights, .. Positions],
        [layer.Axes[0].Weights.Times(shape.TapStride), .. Position]);

    /// <summary>The same where the rows of the kernel share the rows of unfolded values: <c>du2[r, ox]</c>, with strides <c>du2[phase, r, ox]</c>.</summary>
    public Operand Rows(string name)
    {
        TwinIndex phase = new("phase", shape.Phases);
        TwinIndex row = new("r", shape.PhaseRows);
        IEnumerable<TwinIndex> phases = shape.Phases == 1 ? [] : [phase];
        return TwinIndex.Operand(
            name, [.. phases, row, .. Positions.Skip(1)],
            [phase.Times(shape.PhaseRows * shape.OutWidth), row.Times(shape.OutWidth), .. Position.Skip(1)]);
    }

    /// <summary>The terms of an output's place in a plane.</summary>
    private IEnumerable<string> Position => layer.Axes.Select((axis, i) => axis.Outputs.Times(i == 0 ? shape.OutWidth : 1));

    /// <summary>The column of the kernel times a distance; 0 for a sequence, whose kernel has one.</summary>
    private string Column(int stride) => layer.Axes.Count == 1 ? "0" : layer.Axes[1].Weights.Times(stride);
}
