using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Gated recurrent unit: gates r, u, n in the rows of g; what goes over the state has rows q of its own, since r scales a part of it.</summary>
internal sealed class GruCell(RecurrentShape shape) : RecurrentCell(shape)
{
    private StepRows Gates => Shape.GateRows("g");

    private StepRows Recurrent => Shape.GateRows("q");

    public override IReadOnlyList<string> Explanation =>
    [
        $"g_t and q_t are the two sums, of three parts each; r and u = the sigmoid of g_t + q_t; n = tanh(g_t + r q_t);",
        $"a{Shape.Index}_t = (1 - u) n + u a{Shape.Index}_t-1.",
    ];

    public override IReadOnlyList<StepRows> Buffers => [Gates, Recurrent];

    public override StepRows InputSums => Gates;

    public override StepRows StateSums => Recurrent;

    public override StepRows InputSumGradients => Gates;

    public override StepRows StateSumGradients => Recurrent;

    public override void WriteGates(CodeWriter code) => code.Line(
        $"{RuntimeNames.GruCell}.Forward(ref g, ref q, {Gates.Stride}, ref a, {Shape.States.Stride}, count, {Shape.UnitLength});");

    public override void WriteGateGradients(CodeWriter code) => code.Line(
        $"{RuntimeNames.GruCell}.Backward(ref g, ref q, {Gates.Stride}, ref a, ref dz, {Shape.States.Stride}, count, {Shape.UnitLength});");
}
