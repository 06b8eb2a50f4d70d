using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Average pooling: <c>a = mean of each window</c>, padding counted as zeros.</summary>
internal sealed record AveragePool2DLayer(int Index, SampleLayout Input, PoolingWindow Window) : Pooling2DLayer(Index, Input, Window)
{
    public override string KindName => "AveragePool2D";

    public override string InputGradientMaths => $"dz{Index} / {Pixels} at each pixel of its window";

    protected override string Function => "averagepool";

    protected override string RuntimeClass => RuntimeNames.AveragePooling;

    protected override bool ReadsValuesBackward => false;

    protected override IReadOnlyList<string> ForwardRemarks => IsPadded ? ["Padding counts as zeros."] : [];

    protected override IReadOnlyList<string> ForwardTwin => Twin.OverOutputs(
    [
        "double sum = 0;",
        .. Twin.OverWindow([$"sum += {Twin.Pixel(InputName)};"]),
        "",
        $"{Twin.Output(A)} = sum / {Pixels};",
    ]);

    protected override IReadOnlyList<string> BackwardTwin =>
        Twin.OverWindow([$"{Twin.Pixel(InputGradientName)} += {Twin.Output(Dz)} / {Pixels};"]);

    /// <summary>The pixels of a window, padding included.</summary>
    private long Pixels => Window.Height * (long)Window.Width;
}

/// <summary>Turns <c>[AveragePool2D(size)]</c> into an <see cref="AveragePool2DLayer"/> layer.</summary>
internal sealed class AveragePool2DFactory : Pooling2DFactory
{
    public override string AttributeName => "AveragePool2DAttribute";

    protected override Layer Create(LayerInput input, PoolingWindow window) => new AveragePool2DLayer(input.Index, input.Layout, window);
}
