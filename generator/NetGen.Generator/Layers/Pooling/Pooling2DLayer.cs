using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>A pooling of images: every window of a plane becomes one value. It has no parameters; the loops are in the runtime.</summary>
internal abstract record Pooling2DLayer(int Index, SampleLayout Input, PoolingWindow Window)
    : Layer(Index, Input, SampleLayout.Planes(Window.Output(Input.Shape)), Activation.Identity)
{
    public override string WeightedSum => $"{Function}({InputName}, {Window})";

    public override string Shapes => $"{InputName} [{Input.Shape}], plane by plane";

    public override string Settings => Window.ToString();

    public override long MultiplyAdds => (long)OutputSize * Window.Height * Window.Width;

    /// <summary>The pooling as the maths line names it: maxpool.</summary>
    protected abstract string Function { get; }

    /// <summary>The class of the runtime with the passes.</summary>
    protected abstract string RuntimeClass { get; }

    /// <summary>The parameters of the input gradient besides dz and dx, each with where it comes from and how far its samples are apart.</summary>
    protected abstract string InputGradientParameters { get; }

    /// <summary>The call of the runtime's backward pass.</summary>
    protected abstract string BackwardCall { get; }

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>a{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Line($"/// <remarks>{Shapes}.</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float z, int count)"))
        {
            WriteShape(code);
            code.Line($"{RuntimeClass}.Forward(ref x, {Input.Stride}, ref z, {Output.Stride}, count, in shape);");
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void InputGradient{Index}({InputGradientParameters}, ref float dx, int count)"))
        {
            WriteShape(code);
            code.Line(BackwardCall);
        }
    }

    private void WriteShape(CodeWriter code)
    {
        SampleShape input = Input.Shape;
        SampleShape output = Output.Shape;
        code.Line($"{RuntimeNames.PoolingShape} shape = new(");
        using (code.Indent())
        {
            code.Line($"planes: {input.Channels}, height: {input.Height}, width: {input.Width}, pitch: {Input.Pitch},");
            code.Line($"outputHeight: {output.Height}, outputWidth: {output.Width}, outputPitch: {Output.Pitch},");
            code.Line($"windowHeight: {Window.Height}, windowWidth: {Window.Width},");
            code.Line(
                $"strideHeight: {Window.StrideHeight}, strideWidth: {Window.StrideWidth}, "
                + $"paddingTop: {Window.Top}, paddingLeft: {Window.Left});");
        }
    }
}
