using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The plain recurrent layer: a sum becomes a state in its place, and the gradient on a state that on a sum.</summary>
internal sealed class SimpleRnnCell(RecurrentShape shape, Activation activation) : RecurrentCell(shape)
{
    public override IReadOnlyList<string> Explanation => [];

    public override IReadOnlyList<StepRows> Buffers => [];

    public override StepRows InputSums => Shape.States;

    public override StepRows InputSumGradients => Shape.StateGradients;

    public override void WriteGates(CodeWriter code) => WriteCall(code, "Forward", $"ref {After("a")}");

    public override void WriteGateGradients(CodeWriter code) => WriteCall(code, "Backward", $"ref {After("dz")}, ref {After("a")}");

    private void WriteCall(CodeWriter code, string method, string rows) => code.Line(
        $"{RuntimeNames.SimpleRnnCell}.{method}<{RuntimeNames.ActivationFunction(activation)}>"
        + $"({rows}, {Shape.States.Stride}, count, {Shape.UnitLength});");
}
