using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>The mean of each plane: from an image to a vector of its channels.</summary>
internal sealed record GlobalAveragePool2DLayer(int Index, SampleLayout Input)
    : Layer(Index, Input, SampleLayout.Row(Input.Shape.Channels), Activation.Identity)
{
    public override string KindName => "GlobalAveragePool2D";

    public override string WeightedSum => $"mean of each channel of {InputName}";

    public override string Shapes => $"{InputName} [{Input.Shape}], plane by plane";

    public override string InputGradientMaths => $"dz{Index} / {Input.Shape.Positions} at each pixel of its channel";

    public override long MultiplyAdds => InputSize;

    private string A => "a" + Index;

    private string Dz => "dz" + Index;

    private SampleTensor Inputs => SampleTensor.Inputs(this);

    /// <summary>The last arguments of the runtime's passes.</summary>
    private string[] Sizes => ["count", $"planes: {Input.Shape.Channels}", $"length: {Input.Shape.Positions}", $"pitch: {Input.Pitch}"];

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        new MethodDocs($"<c>{A} = {WeightedSum}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = TwinLoops.Nest(
                [SampleTensor.SampleLoop, Inputs.FeatureLoop],
                [
                    "double sum = 0;",
                    .. TwinLoops.Nest(Inputs.PositionLoops, [$"sum += {InputName}[{Inputs.Indices}];"]),
                    "",
                    $"{A}[s, c] = sum / {Input.Shape.Positions};",
                ]),
        }
        .Read(InputName, Inputs.Operand(InputName))
        .Written(A, PerChannel(A))
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void Layer{Index}", ["ref float " + InputName, "ref float " + A, "int count"]))
        {
            code.Call(
                RuntimeNames.GlobalAveragePooling + ".Forward",
                ["ref " + InputName, $"xStride: {Input.Stride}", "ref " + A, $"yStride: {Output.Stride}", .. Sizes]);
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        new MethodDocs($"<c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = TwinLoops.Nest(Inputs.Loops, [$"{InputGradientName}[{Inputs.Indices}] = {Dz}[s, c] / {Input.Shape.Positions};"]),
        }
        .Read(Dz, PerChannel(Dz))
        .Written(InputGradientName, Inputs.Operand(InputGradientName))
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void InputGradient{Index}", ["ref float " + Dz, "ref float " + InputGradientName, "int count"]))
        {
            code.Call(
                RuntimeNames.GlobalAveragePooling + ".Backward",
                ["ref " + Dz, $"yStride: {Output.Stride}", "ref " + InputGradientName, $"xStride: {Input.Stride}", .. Sizes]);
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index, ["ref " + call.Gradients, "ref " + target, call.Count]);

    private Operand PerChannel(string name) => new(name, "s, c", $"count x {OutputSize}", $"s * {OutputStride} + c");
}

/// <summary>Turns <c>[GlobalAveragePool2D]</c> into a <see cref="GlobalAveragePool2DLayer"/> layer.</summary>
internal sealed class GlobalAveragePool2DFactory : LayerFactory
{
    public override string AttributeName => "GlobalAveragePool2DAttribute";

    public override LayoutNeed Need => LayoutNeed.Planes;

    public override Layer? Create(LayerInput input, LayerArguments arguments) =>
        ImageCheck.Run("GlobalAveragePool2D", input, arguments) ? new GlobalAveragePool2DLayer(input.Index, input.Layout) : null;
}
