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

    public override string InputGradientMaths => $"dz{Index} / {Input.Shape.Positions} in each place of its plane";

    public override long MultiplyAdds => InputSize;

    private string Sizes => $"{Input.Shape.Channels}, {Input.Shape.Positions}, {Input.Pitch}";

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>a{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Line($"/// <remarks>{Shapes}.</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float z, int count)"))
        {
            code.Line($"{RuntimeNames.GlobalAveragePooling}.Forward(ref x, {Input.Stride}, ref z, {Output.Stride}, count, {Sizes});");
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void InputGradient{Index}(ref float dz, ref float dx, int count)"))
        {
            code.Line($"{RuntimeNames.GlobalAveragePooling}.Backward(ref dz, {Output.Stride}, ref dx, {Input.Stride}, count, {Sizes});");
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line($"InputGradient{Index}(ref {call.Gradients}, ref {target}, {call.Count});");
}

/// <summary>Turns <c>[GlobalAveragePool2D]</c> into a <see cref="GlobalAveragePool2DLayer"/> layer.</summary>
internal sealed class GlobalAveragePool2DFactory : LayerFactory
{
    public override string AttributeName => "GlobalAveragePool2DAttribute";

    public override LayoutNeed Need => LayoutNeed.Planes;

    public override Layer? Create(LayerInput input, LayerArguments arguments) =>
        ImageCheck.Run("GlobalAveragePool2D", input, arguments) ? new GlobalAveragePool2DLayer(input.Index, input.Layout) : null;
}
