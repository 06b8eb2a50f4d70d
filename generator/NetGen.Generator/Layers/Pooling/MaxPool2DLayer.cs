using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Max pooling: <c>a = max of each window</c>.</summary>
internal sealed record MaxPool2DLayer(int Index, SampleLayout Input, PoolingWindow Window) : Pooling2DLayer(Index, Input, Window)
{
    public override string KindName => "MaxPool2D";

    public override string InputGradientMaths => $"dz{Index} where its window has its maximum, 0 elsewhere";

    /// <summary>The place of a maximum is found by comparing with it.</summary>
    public override IEnumerable<string> InputGradientReads => [InputName, "a" + Index];

    protected override string Function => "maxpool";

    protected override string RuntimeClass => RuntimeNames.MaxPooling;

    protected override string InputGradientParameters => "ref float dz, ref float a, ref float x";

    protected override string BackwardCall =>
        $"{RuntimeNames.MaxPooling}.Backward(ref dz, ref a, {Output.Stride}, ref x, ref dx, {Input.Stride}, count, in shape);";

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line($"InputGradient{Index}(ref {call.Gradients}, ref {call.Outputs}, ref {call.Input}, ref {target}, {call.Count});");
}

/// <summary>Turns <c>[MaxPool2D(size)]</c> into a <see cref="MaxPool2DLayer"/> layer.</summary>
internal sealed class MaxPool2DFactory : Pooling2DFactory
{
    public override string AttributeName => "MaxPool2DAttribute";

    protected override Layer Create(LayerInput input, PoolingWindow window) => new MaxPool2DLayer(input.Index, input.Layout, window);
}
