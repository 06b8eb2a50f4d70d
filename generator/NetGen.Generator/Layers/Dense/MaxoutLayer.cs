using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Dense;

/// <summary>
/// A maxout layer: <c>a_j = max over k of (W_kj x + b_kj)</c>. It is a dense layer whose outputs are all the pieces, each padded to whole panels, so
/// that the maximum is one of whole vectors.
/// </summary>
internal sealed record MaxoutLayer(int Index, SampleLayout Input, int Units, int Pieces, Initializer Initializer, double StandardDeviation)
    : Layer(Index, Input, SampleLayout.Row(Units), Activation.Identity), IGradientLayer
{
    public override string KindName => "Maxout";

    public override string ActivationName => "";

    public override string WeightedSum => $"max over {Pieces} pieces of (W{Index} {InputName} + b{Index})";

    public override string Shapes =>
        $"{InputName} [{InputSize}], W{Index} [{Pieces} * {Units}x{InputSize}], b{Index} [{Pieces} * {Units}]";

    public override string InputGradientMaths => $"W{Index}^T d{Sums}, and d{Sums} is dz{Index} for the first of the largest pieces, else 0";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Weights($"W{Index}", Pieces * Units, InputSize, Initializer, StandardDeviation, groups: Pieces),
        ParameterTensor.Vector($"b{Index}", ParameterRole.Bias, Pieces * Units, groups: Pieces)));

    public override string Settings => $"{Pieces} pieces";

    public override long MultiplyAdds => All.MultiplyAdds;

    public override long UnpaddedMultiplyAdds => (long)Pieces * Units * InputSize;

    public override bool LeavesSums => false;

    public override EquatableArray<KeptBuffer> Kept => new(ImmutableArray.Create(SumsBuffer));

    public override int BackwardScratch => All.BackwardScratch;

    public override string? SumGradientMaths => $"d{Sums} = dz{Index} for the first of the largest pieces, else 0";

    public override string SumGradientPlace => $"d{Sums} takes the place of {Sums}";

    public IReadOnlyList<string> GradientMaths => All.GradientMaths;

    public IEnumerable<string> GradientReads => [InputName, Sums];

    /// <summary>The weighted sums of all pieces.</summary>
    private string Sums => "u" + Index;

    private KeptBuffer SumsBuffer => new(Sums, All.OutputStride);

    private int Width => Panels.Count(Units) * Panels.Width;

    /// <summary>The dense layer of all pieces.</summary>
    private DenseLayer All => new(Index, Input, Pieces * Width, Activation.Identity, Initializer, StandardDeviation) { Sums = Sums };

    public override IEnumerable<string> SumGradientReads(string sums, string outputs) => [outputs, Sums];

    public override void WriteForward(CodeWriter code, TileAnnex tiles) => All.WriteForward(code, tiles);

    protected override void WriteCall(CodeWriter code, LayerCall call)
    {
        string sums = call.Kept(SumsBuffer);
        code.Call("Layer" + Index, ["ref " + call.Parameters, "ref " + call.Input, "ref " + sums, call.Count]);
        code.Call(
            RuntimeNames.MaxoutPieces + ".Forward",
            ["ref " + sums, Literal.Of(All.OutputStride), "ref " + call.Outputs, Literal.Of(OutputStride), call.Count, .. Sizes]);
    }

    public override void WriteSumGradientCall(CodeWriter code, BackwardCall call)
    {
        string stride = Literal.Of(All.OutputStride);
        code.Call(
            RuntimeNames.MaxoutPieces + ".Backward",
            [
                "ref " + call.Gradients, "ref " + Sums, stride, "ref " + call.Outputs, Literal.Of(OutputStride), "ref " + Sums, call.Count, .. Sizes,
            ]);
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles) => All.WriteInputGradient(code, tiles);

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index, ["ref " + call.Parameters, "ref " + Sums, "ref " + target, "ref " + call.Scratch, call.Count]);

    public void WriteGradient(CodeWriter code, TileAnnex tiles) => All.WriteGradient(code, tiles);

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        code.Line($"ref float d{Sums} = ref {Sums};    // [samples x {All.OutputStride}], the gradients on the sums of all pieces");
        All.WriteGradientCalls(code, call);
    }

    /// <summary>The last arguments of the runtime's passes.</summary>
    private string[] Sizes => [$"pieces: {Pieces}", $"width: {Width}"];
}
