using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>An activation as a layer of its own: <c>a = f(x)</c>.</summary>
internal sealed record ActivationLayer(int Index, SampleLayout Input, Activation Activation) : ElementwiseLayer(Index, Input, Activation)
{
    public override string KindName => "Activation";

    public override string WeightedSum => InputName;

    public override string InputGradientMaths => $"dz{Index}";

    public override long MultiplyAdds => Length;

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{Maths}</c> for <paramref name=\"count\"/> samples; z, a copy of what comes in, may lie where a will.</summary>");
        code.Line($"/// <remarks>{Shapes}.</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float x, ref float z, ref float a, int count)"))
        {
            WriteCopy(code, "x", InputStride, "z", OutputStride);
            if (ActivationCalls.Apply(this, "z", "a", "count") is { } activation)
            {
                code.Line(activation);
            }
        }
    }

    protected override void WriteCall(CodeWriter code, LayerCall call) =>
        code.Line($"Layer{Index}(ref {call.Input}, ref {call.Sums}, ref {call.Outputs}, {call.Count});");

    public override void WritePredictCall(CodeWriter code, PredictCall call)
    {
        if (!WorksInPlace)
        {
            WriteCall(code, call);
        }
        else if (ActivationCalls.Apply(this, call.Outputs, call.Outputs, call.Count) is { } activation)
        {
            code.Line(activation);
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void InputGradient{Index}(ref float dz, ref float dx, int count)"))
        {
            WriteCopy(code, "dz", OutputStride, "dx", InputStride);
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line($"InputGradient{Index}(ref {call.Gradients}, ref {target}, {call.Count});");

    private void WriteCopy(CodeWriter code, string source, int sourceStride, string destination, int destinationStride)
    {
        code.Line($"{RuntimeNames.Rearrangement}.Copy(");
        using (code.Indent())
        {
            code.Line($"new(ref {First(source)}, {sourceStride}, {Length}), new(ref {First(destination)}, {destinationStride}, {Length}), rows: 1, {Length}, count);");
        }
    }
}
