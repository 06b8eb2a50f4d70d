using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>A convolution in plain loops: the naive twins of its methods.</summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its sizes.</param>
internal sealed class ConvTwin(ConvLayer layer, ConvShape shape)
{
    private readonly TwinIndex _filter = new("f", shape.Filters);
    private readonly TwinIndex _channel = new("c", shape.Channels);

    private IEnumerable<TwinIndex> Kernel => layer.Axes.Select(axis => axis.Weights);

    private IEnumerable<TwinIndex> Positions => layer.Axes.Select(axis => axis.Outputs);

    private IEnumerable<TwinIndex> Inputs => layer.Axes.Select(axis => axis.Inputs);

    private string Weight => $"{layer.Weights}[{TwinIndex.Names([_filter, _channel, .. Kernel])}]";

    private string Unfolded => $"{layer.Unfolded}[{TwinIndex.Names([TwinIndex.Samples, _channel, .. Kernel, .. Positions])}]";

    /// <summary>The condition that an input is none of the zeros around the sample; null where there are none.</summary>
    private string? Inside
    {
        get
        {
            string[] conditions = [.. layer.Axes.SelectMany(axis => axis.Conditions)];
            return conditions.Length == 0 ? null : string.Join(" && ", conditions);
        }
    }

    /// <summary>What every output meets under every weight, then the sums.</summary>
    public IReadOnlyList<string> Forward()
    {
        string sum = layer.IsRectified ? "relu(sum)" : "sum";
        return TwinIndex.Nest(
            [TwinIndex.Samples],
            [
                .. TwinIndex.Nest([_channel, .. Kernel, .. Positions], [.. Unfold()]),
                "",
                .. TwinIndex.Nest(
                    [.. Positions, _filter],
                    [
                        $"double sum = {layer.Biases}[f];",
                        .. TwinIndex.Nest([_channel, .. Kernel], $"sum += {Weight} * {Unfolded};"),
                        "",
                        $"{Output(layer.Sums)} = {sum};",
                    ]),
            ]);
    }

    /// <summary>The gradient on the inputs: every output hands its own to all inputs that it meets.</summary>
    public IReadOnlyList<string> InputGradient()
    {
        string target = Input(layer.InputGradientName);
        string sum = $"{target} += {Weight} * {Output(layer.SumGradients)};";
        return TwinIndex.Nest(
            [TwinIndex.Samples],
            [
                .. TwinIndex.Nest([.. Inputs, _channel], $"{target} = 0;"),
                "",
                .. TwinIndex.Nest(
                    [.. Positions, _filter, _channel, .. Kernel],
                    [
                        .. layer.Axes.Select(axis => axis.Position),
                        .. Inside is { } inside ? [$"if ({inside})", "{", "    " + sum, "}"] : (string[])[sum],
                    ]),
            ]);
    }

    /// <summary>The gradients of the weights, and the optimizer's step.</summary>
    public IReadOnlyList<string> Gradient() => TwinIndex.Nest(
        [_filter, _channel, .. Kernel],
        [
            "double dW = 0;",
            .. TwinIndex.Nest([TwinIndex.Samples, .. Positions], $"dW += {Output(layer.SumGradients)} * {Unfolded};"),
            "",
            $"optimizer.Update(ref {Weight}, dW);",
        ]);

    /// <summary>
    /// The gradients on unfolded values from those on what outputs meet under the rows of the kernel: row ky of it meets the row ky below that of the output.
    /// </summary>
    /// <param name="rows">The unfolded values.</param>
    /// <param name="taps">What the outputs meet.</param>
    public IReadOnlyList<string> RowSum(Operand rows, Operand taps)
    {
        (string output, string ky) = (layer.Axes[0].Output, layer.Axes[0].Kernel);
        string row = shape.Phases == 1 ? $"{output} + {ky}" : $"{ky} % {shape.StrideHeight}, {output} + {ky} / {shape.StrideHeight}";
        IEnumerable<TwinIndex> columns = Positions.Skip(1);
        IEnumerable<TwinIndex> phases = shape.Phases == 1 ? [] : [new TwinIndex("phase", shape.Phases)];
        return
        [
            .. TwinIndex.Nest([.. phases, new TwinIndex("r", shape.PhaseRows), .. columns], $"{rows.Name}[{rows.Indices}] = 0;"),
            "",
            .. TwinIndex.Nest(
                [layer.Axes[0].Weights, .. Positions],
                $"{rows.Name}[{string.Join(", ", [row, .. columns.Select(column => column.Name)])}] += {taps.Name}[{taps.Indices}];"),
        ];
    }

    /// <summary>What one output meets under one weight.</summary>
    private IEnumerable<string> Unfold()
    {
        foreach (ConvAxis axis in layer.Axes)
        {
            yield return axis.Position;
        }

        string input = Input(layer.InputName);
        if (Inside is { } inside)
        {
            yield return $"bool isInside = {inside};";
            yield return $"{Unfolded} = isInside ? {input} : 0;";
        }
        else
        {
            yield return $"{Unfolded} = {input};";
        }
    }

    private string Output(string name) => $"{name}[{TwinIndex.Names([TwinIndex.Samples, .. Positions, _filter])}]";

    private string Input(string name) => $"{name}[{TwinIndex.Names([TwinIndex.Samples, .. Inputs, _channel])}]";
}
