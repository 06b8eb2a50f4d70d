using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>Inverted dropout: in training a share of the values is set to 0, the others are divided by the share that stays.</summary>
internal sealed record DropoutLayer(int Index, SampleLayout Input, double Rate) : ElementwiseLayer(Index, Input, Activation.Identity), ITrainingLayer
{
    public override string KindName => "Dropout";

    public override string WeightedSum => $"dropout({InputName}, {Literal.Number(Rate)})";

    public override string InputGradientMaths => $"dropout(dz{Index}, {Literal.Number(Rate)}), the same values dropped";

    public override string Settings => $"rate {Literal.Number(Rate)}";

    public override long MultiplyAdds => Length;

    /// <summary>Unless the values have to be brought into a row of their own: those of a last state.</summary>
    public bool IsSkippedInPrediction => WorksInPlace;

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>a{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples in training; in an evaluation nothing is dropped.</summary>");
        code.Line($"/// <remarks>{Shapes}.</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float x, ref float z, int first, int count, in {RuntimeNames.PassContext} pass)"))
        {
            code.Line($"double rate = pass.IsTraining ? {Literal.Of(Rate)} : 0;");
            WriteMask(code, "x", InputStride, "z", OutputStride, "rate");
        }
    }

    public override void WritePredictCall(CodeWriter code, PredictCall call) =>
        code.Line(
            $"{RuntimeNames.Rearrangement}.Copy(new(ref {call.Input}, {InputStride}, {Length}), new(ref {call.Outputs}, {OutputStride}, {Length}), "
            + $"rows: 1, {Length}, {call.Count});");

    public override void WriteTrainCall(CodeWriter code, TrainCall call) =>
        code.Line($"Layer{Index}(ref {call.Input}, ref {call.Outputs}, {call.First}, {call.Count}, in {call.Pass});");

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void InputGradient{Index}(ref float dz, ref float dx, int first, int count, in {RuntimeNames.PassContext} pass)"))
        {
            WriteMask(code, "dz", OutputStride, "dx", InputStride, Literal.Of(Rate));
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line($"InputGradient{Index}(ref {call.Gradients}, ref {target}, {call.First}, {call.Count}, in {call.Pass});");

    private void WriteMask(CodeWriter code, string source, int sourceStride, string destination, int destinationStride, string rate)
    {
        code.Line($"{RuntimeNames.DropoutMask}.Apply(");
        using (code.Indent())
        {
            code.Line($"ref {First(source)}, ref {First(destination)}, new({sourceStride}, {destinationStride}, {Length}, first, count),");
            code.Line($"{rate}, pass.DropoutKey, layer: {Index});");
        }
    }
}
