using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Long short-term memory: gates i, f, g, o in the rows g; cell states in s, with a row before the first step; their tanh in u.</summary>
internal sealed class LstmCell(RecurrentShape shape) : RecurrentCell(shape)
{
    private StepRows Gates => Shape.GateRows("g");

    private StepRows CellStates => Shape.StatesBefore with { Name = "s" };

    private StepRows Squashed => new("u", 0, Shape.UnitLength, Shape.Steps * Shape.UnitLength);

    public override IReadOnlyList<string> Maths =>
    [
        $"i, f, g, o = W{Shape.Index} x_t + b{Shape.Index} + U{Shape.Index} h_t-1 + c{Shape.Index}",
        "s_t = sigmoid(f) s_t-1 + sigmoid(i) tanh(g)",
        "h_t = sigmoid(o) tanh(s_t)",
    ];

    public override IReadOnlyList<StepRows> Buffers => [Gates, CellStates, Squashed];

    public override StepRows InputSums => Gates;

    public override StepRows InputSumGradients => Gates;

    public override StepRows? ZeroRows => CellStates;

    public override void WriteGates(CodeWriter code)
    {
        code.Line($"{Kernels}LstmCell.Forward(");
        using (code.Indent())
        {
            code.Line($"ref g, {Gates.Stride}, ref s, {CellStates.Stride}, ref u, {Squashed.Stride},");
            code.Line($"ref {Add("a", Shape.UnitLength)}, {Shape.States.Stride}, count, {Shape.UnitLength});");
        }
    }

    public override void WriteGateGradients(CodeWriter code)
    {
        code.Line($"{Kernels}LstmCell.Backward(");
        using (code.Indent())
        {
            code.Line($"ref g, {Gates.Stride}, ref s, {CellStates.Stride}, ref u, {Squashed.Stride},");
            code.Line($"ref {Add("dz", Shape.UnitLength)}, {Shape.States.Stride}, count, {Shape.UnitLength});");
        }
    }
}
