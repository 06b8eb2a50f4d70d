using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Max pooling: <c>a = max of each window</c>.</summary>
internal sealed record MaxPool2DLayer(int Index, SampleLayout Input, PoolingWindow Window) : Pooling2DLayer(Index, Input, Window)
{
    public override string KindName => "MaxPool2D";

    public override string InputGradientMaths => $"dz{Index} at the maximum of its window, 0 elsewhere";

    /// <summary>The position of a maximum is found by comparing with it.</summary>
    public override IEnumerable<string> InputGradientReads => [InputName, "a" + Index];

    protected override string Function => "maxpool";

    protected override string RuntimeClass => RuntimeNames.MaxPooling;

    protected override bool ReadsValuesBackward => true;

    protected override IReadOnlyList<string> ForwardRemarks =>
        [(IsPadded ? "Padding is less than every value. " : "") + "A NaN in a window is its maximum."];

    protected override IReadOnlyList<string> BackwardRemarks =>
    [
        $"Of several maxima the first takes the gradient, row by row. It is found again by comparing {InputName} with {A}: that spares the forward pass, and so "
        + "every prediction, the writing of indices. Where a window holds a NaN, which equals nothing, its last pixel takes the gradient.",
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
        $"{PoolingTwin.PixelAt(InputGradientName, "maxRow", "maxColumn")} += {Twin.Output(Dz)};",
    ];
}

/// <summary>Turns <c>[MaxPool2D(size)]</c> into a <see cref="MaxPool2DLayer"/> layer.</summary>
internal sealed class MaxPool2DFactory : Pooling2DFactory
{
    public override string AttributeName => "MaxPool2DAttribute";

    protected override Layer Create(LayerInput input, PoolingWindow window) => new MaxPool2DLayer(input.Index, input.Layout, window);
}
