using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>The plain recurrent layer: a sum becomes a state in its place, and the gradient on a state that on a sum.</summary>
internal sealed class SimpleRnnCell(RecurrentShape shape, Activation activation) : RecurrentCell(shape)
{
    public override IReadOnlyList<string> Maths =>
    [
        $"h_t = {activation.ToString().ToLowerInvariant()}(W{Shape.Index} x_t + b{Shape.Index} + U{Shape.Index} h_t-1 + c{Shape.Index})",
    ];

    public override IReadOnlyList<StepRows> Buffers => [];

    public override StepRows InputSums => Shape.States;

    public override StepRows InputSumGradients => Shape.StateGradients;

    private string Class => $"{Kernels}SimpleRnnCell";

    private string Function => $"global::NetGen.Activations.{activation}Activation";

    public override void WriteGates(CodeWriter code) => code.Line(
        $"{Class}.Forward<{Function}>(ref {Add("a", Shape.UnitLength)}, {Shape.States.Stride}, count, {Shape.UnitLength});");

    public override void WriteGateGradients(CodeWriter code) => code.Line(
        $"{Class}.Backward<{Function}>(ref {Add("dz", Shape.UnitLength)}, ref {Add("a", Shape.UnitLength)}, {Shape.States.Stride}, count, {Shape.UnitLength});");
}
