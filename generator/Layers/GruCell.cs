using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Gated recurrent unit: gates r, u, n in the rows g; what goes over the state has rows q of its own, since r scales a part of it.</summary>
internal sealed class GruCell(RecurrentShape shape) : RecurrentCell(shape)
{
    private StepRows Gates => Shape.GateRows("g");

    private StepRows Recurrent => Shape.GateRows("q");

    public override IReadOnlyList<string> Maths =>
    [
        $"g = W{Shape.Index} x_t + b{Shape.Index}",
        $"q = U{Shape.Index} h_t-1 + c{Shape.Index}",
        "r, u = sigmoid(g_r + q_r), sigmoid(g_u + q_u)",
        "n = tanh(g_n + r q_n)",
        "h_t = (1 - u) n + u h_t-1",
    ];

    public override IReadOnlyList<StepRows> Buffers => [Gates, Recurrent];

    public override StepRows InputSums => Gates;

    public override StepRows StateSums => Recurrent;

    public override StepRows InputSumGradients => Gates;

    public override StepRows StateSumGradients => Recurrent;

    public override void WriteGates(CodeWriter code) => code.Line(
        $"{Kernels}GruCell.Forward(ref g, ref q, {Gates.Stride}, ref a, {Shape.States.Stride}, count, {Shape.UnitLength});");

    public override void WriteGateGradients(CodeWriter code) => code.Line(
        $"{Kernels}GruCell.Backward(ref g, ref q, {Gates.Stride}, ref a, ref dz, {Shape.States.Stride}, count, {Shape.UnitLength});");
}
