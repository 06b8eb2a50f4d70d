using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Average pooling: <c>a = mean of each window</c>, padding counted as zeros.</summary>
internal sealed record AveragePool2DLayer(int Index, SampleLayout Input, PoolingWindow Window) : Pooling2DLayer(Index, Input, Window)
{
    public override string KindName => "AveragePool2D";

    public override string InputGradientMaths => $"dz{Index} / {Window.Height * (long)Window.Width} in each place of its window";

    protected override string Function => "averagepool";

    protected override string RuntimeClass => RuntimeNames.AveragePooling;

    protected override string InputGradientParameters => "ref float dz";

    protected override string BackwardCall =>
        $"{RuntimeNames.AveragePooling}.Backward(ref dz, {Output.Stride}, ref dx, {Input.Stride}, count, in shape);";

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line($"InputGradient{Index}(ref {call.Gradients}, ref {target}, {call.Count});");
}

/// <summary>Turns <c>[AveragePool2D(size)]</c> into an <see cref="AveragePool2DLayer"/> layer.</summary>
internal sealed class AveragePool2DFactory : Pooling2DFactory
{
    public override string AttributeName => "AveragePool2DAttribute";

    protected override Layer Create(LayerInput input, PoolingWindow window) => new AveragePool2DLayer(input.Index, input.Layout, window);
}
