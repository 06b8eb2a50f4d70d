using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>Inverted dropout: in training a fraction of the values is set to 0, the others are divided by the fraction that is kept.</summary>
internal sealed record DropoutLayer(int Index, SampleLayout Input, double Rate) : ElementwiseLayer(Index, Input, Activation.Identity), ITrainingLayer
{
    private const string Pass = $"in {RuntimeNames.PassContext} pass";

    public override string KindName => "Dropout";

    public override string WeightedSum => $"dropout({InputName}, {Literal.Number(Rate)})";

    public override string InputGradientMaths => $"dropout(dz{Index}, {Literal.Number(Rate)}), the same values dropped";

    public override string Settings => $"rate {Literal.Number(Rate)}";

    public override long MultiplyAdds => Length;

    /// <summary>Unless the values have to be brought into a row of their own: those of a last state.</summary>
    public bool IsSkippedInPrediction => WorksInPlace;

    private string A => "a" + Index;

    private string Dz => "dz" + Index;

    private SampleTensor Inputs => SampleTensor.Inputs(this);

    private SampleTensor Outputs => SampleTensor.Outputs(this);

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        Document(new MethodDocs($"<c>{A} = {WeightedSum}</c> for <paramref name=\"count\"/> samples in training; otherwise a copy.")
        {
            Twin = Twin(A, InputName),
            Remarks =
            [
                "<c>keeps(s, i)</c> says whether value i of sample s stays, as counter-based random bits of the training step have it: nothing is stored. The "
                + "values of a sample are counted in the order in which they are stored, padding included.",
                $"What is kept is divided by {KeptFraction}, so that the expected value of {A} is {InputName} and predictions need no factor.",
            ],
        }
        .Read(InputName, Inputs.Operand(InputName))
        .Written(A, Outputs.Operand(A)))
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float " + InputName, "ref float " + A, "int first", "int count", Pass];
        using (code.Method($"private static void Layer{Index}", parameters))
        {
            code.Line($"double rate = pass.IsTraining ? {Literal.Of(Rate)} : 0;", "an evaluation drops nothing");
            WriteMask(code, InputName, InputStride, A, OutputStride, "rate");
        }
    }

    public override void WritePredictCall(CodeWriter code, PredictCall call) => WriteCopy(code, call.Input, InputStride, call.Outputs, OutputStride, call.Count);

    public override void WriteTrainCall(CodeWriter code, TrainCall call) => code.Call(
        "Layer" + Index, ["ref " + call.Input, "ref " + call.Outputs, call.First, call.Count, "in " + call.Pass]);

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        Document(new MethodDocs($"<c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = Twin(InputGradientName, Dz),
            Remarks = ["The mask of the forward pass is computed again, from the same random bits."],
        }
        .Read(Dz, Outputs.Operand(Dz))
        .Written(InputGradientName, Inputs.Operand(InputGradientName)))
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float " + Dz, "ref float " + InputGradientName, "int first", "int count", Pass];
        using (code.Method($"private static void InputGradient{Index}", parameters))
        {
            WriteMask(code, Dz, OutputStride, InputGradientName, InputStride, Literal.Of(Rate));
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index, ["ref " + call.Gradients, "ref " + target, call.First, call.Count, "in " + call.Pass]);

    private string KeptFraction => $"1 - {Literal.Number(Rate)}";

    private IReadOnlyList<string> Twin(string target, string source) => TwinLoops.Nest(
        Inputs.Loops,
        [$"{target}[{Inputs.Indices}] = keeps(first + s, {Inputs.PlaceInSample}) ? {source}[{Inputs.Indices}] / ({KeptFraction}) : 0;"]);

    private static MethodDocs Document(MethodDocs docs) => docs
        .Other("first", "The place of the first sample in the batch.")
        .Count()
        .Other("pass", "The purpose of the pass, with the key of the step's random bits.");

    private void WriteMask(CodeWriter code, string source, int sourceStride, string destination, int destinationStride, string rate) => code.Call(
        RuntimeNames.DropoutMask + ".Apply",
        [
            "ref " + First(source), "ref " + First(destination),
            $"new(XStride: {sourceStride}, YStride: {destinationStride}, Length: {Length}, First: first, Count: count)", rate, "pass.DropoutKey",
            $"layer: {Index}",
        ]);
}
