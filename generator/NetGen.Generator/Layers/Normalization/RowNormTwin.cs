using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>The normalization of rows in plain loops: the naive twins of its emitted methods.</summary>
/// <param name="layer">The layer.</param>
internal sealed class RowNormTwin(RowNormLayer layer)
{
    private readonly SampleTensor _input = SampleTensor.Inputs(layer);

    private string X => $"{layer.InputName}[{_input.Indices}]";

    /// <summary>The loops over all rows.</summary>
    private IReadOnlyList<string> Rows => [SampleTensor.SampleLoop, .. _input.PositionLoops];

    private string Row => string.Join(", ", ["s", .. _input.Position]);

    private string Mean => $"mean[{Row}]";

    private string Scale => $"r[{Row}]";

    private int Features => layer.Input.Shape.Channels;

    private string Gain => layer.HasGain ? $"g{layer.Index}[i] * " : "";

    /// <summary>What squares are the mean of: the deviation from the mean, or the value.</summary>
    private string Centered => layer.IsCentered ? $"({X} - {Mean})" : X;

    /// <summary>The normalization, and the statistics that are kept.</summary>
    public IReadOnlyList<string> Forward() => TwinLoops.Nest(Rows,
    [
        $"{Mean} = 0;",
        .. layer.IsCentered ? [.. OverRow([$"{Mean} += {X} / {Features};"]), ""] : Array.Empty<string>(),
        "double meanOfSquares = 0;",
        .. OverRow([$"meanOfSquares += Math.Pow({(layer.IsCentered ? $"{X} - {Mean}" : X)}, 2) / {Features};"]),
        "",
        $"{Scale} = 1 / Math.Sqrt(meanOfSquares + {Literal.Number(layer.Epsilon)});",
        .. OverRow([$"z{layer.Index}[{_input.Indices}] = {Gain}{Centered} * {Scale}{(layer.HasBias ? $" + b{layer.Index}[i]" : "")};"]),
    ]);

    /// <summary>The gradient on the inputs.</summary>
    public IReadOnlyList<string> InputGradient() => TwinLoops.Nest(Rows,
    [
        $"double N(int i) => ({X} - {Mean}) * {Scale};",
        $"double Dn(int i) => {Gain}dz{layer.Index}[{_input.Indices}];",
        .. layer.IsCentered ? ["double meanOfDn = 0;"] : Array.Empty<string>(),
        "double meanOfDnN = 0;",
        .. OverRow(
        [
            .. layer.IsCentered ? [$"meanOfDn += Dn(i) / {Features};"] : Array.Empty<string>(),
            $"meanOfDnN += Dn(i) * N(i) / {Features};",
        ]),
        "",
        .. OverRow(
        [
            $"{layer.InputGradientName}[{_input.Indices}] = {Scale} * (Dn(i) - {(layer.IsCentered ? "meanOfDn - " : "")}N(i) * meanOfDnN);",
        ]),
    ]);

    private IReadOnlyList<string> OverRow(IReadOnlyList<string> body) => TwinLoops.Nest([_input.FeatureLoop], body);
}
