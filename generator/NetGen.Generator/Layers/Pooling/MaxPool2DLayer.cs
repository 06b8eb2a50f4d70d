using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>
/// Max pooling: <c>a = max of each window</c>. If the inputs are outputs of a ReLU, its derivative is part of the input gradient: it is 1 at a maximum above 0,
/// one comparison for each window, where a step of its own compares all pixels.
/// </summary>
internal sealed record MaxPool2DLayer(int Index, SampleLayout Input, PoolingWindow Window, bool IsOfReLU) : Pooling2DLayer(Index, Input, Window)
{
    public override string KindName => "MaxPool2D";

    public override string InputGradientMaths => IsOfReLU
        ? $"dz{Index} * relu'(z{Index - 1}) at the maximum of its window, 0 elsewhere"
        : $"dz{Index} at the maximum of its window, 0 elsewhere";

    public override bool BackpropagatesActivation => IsOfReLU;

    /// <summary>The position of a maximum is found by comparing with it.</summary>
    public override IEnumerable<string> InputGradientReads => [InputName, "a" + Index];

    protected override string Function => "maxpool";

    protected override string RuntimeClass => RuntimeNames.MaxPooling;

    protected override bool ReadsValuesBackward => true;

    protected override string BackwardMethod => IsOfReLU ? "BackwardReLU" : base.BackwardMethod;

    protected override IReadOnlyList<string> ForwardRemarks =>
        [(IsPadded ? "Padding is less than every value. " : "") + "A NaN in a window is its maximum."];

    protected override IReadOnlyList<string> BackwardRemarks =>
    [
        $"Of several maxima the first takes the gradient, row by row. It is found again by comparing {InputName} with {A}: that spares the forward pass, and so "
        + "every prediction, the writing of indices."
        + (IsOfReLU ? "" : " Where a window holds a NaN, which equals nothing, its last pixel takes the gradient."),
        .. IsOfReLU ? [$"At a maximum relu'(z{Index - 1}) is 1 where {A} > 0, else 0: one comparison for each window."] : Array.Empty<string>(),
    ];

    protected override IReadOnlyList<string> ForwardTwin => Twin.OverOutputs(
    [
        "double max = double.NegativeInfinity;",
        .. Twin.OverWindow([$"max = Math.Max(max, {Twin.Pixel(InputName)});"]),
        "",
        $"{Twin.Output(A)} = max;",
    ]);

    protected override IReadOnlyList<string> BackwardTwin =>
    [
        "bool isFound = false;",
        $"int maxRow = {Twin.Rows.Last};",
        $"int maxColumn = {Twin.Columns.Last};",
        .. Twin.OverWindow(
        [
            $"if (!isFound && {Twin.Pixel(InputName)} == {Twin.Output(A)})",
            "    (isFound, maxRow, maxColumn) = (true, row, column);",
        ]),
        "",
        .. IsOfReLU ? [$"if ({Twin.Output(A)} > 0)"] : Array.Empty<string>(),
        $"{(IsOfReLU ? "    " : "")}{PoolingTwin.PixelAt(InputGradientName, "maxRow", "maxColumn")} += {Twin.Output(Dz)};",
    ];
}

/// <summary>Turns <c>[MaxPool2D(size)]</c> into a <see cref="MaxPool2DLayer"/> layer.</summary>
internal sealed class MaxPool2DFactory : Pooling2DFactory
{
    public override string AttributeName => "MaxPool2DAttribute";

    protected override Layer Create(LayerInput input, PoolingWindow window) =>
        new MaxPool2DLayer(input.Index, input.Layout, window, IsOfReLU: input.Activation == Activation.ReLU);
}
