using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Long short-term memory: gates i, f, g, o in the rows of g; cell states in s, with a row before the first step; their tanh in u.</summary>
internal sealed class LstmCell(RecurrentShape shape) : RecurrentCell(shape)
{
    private StepRows Gates => Shape.GateRows("g");

    private StepRows CellStates => Shape.StatesBefore with { Name = "s" };

    private StepRows Squashed => new("u", 0, Shape.UnitLength, Shape.Steps * Shape.UnitLength);

    public override IReadOnlyList<string> Explanation =>
    [
        $"i, f, o = the sigmoid and g = tanh of the four parts of the sum; s_t = f s_t-1 + i g; u_t = tanh(s_t); a{Shape.Index}_t = o u_t.",
    ];

    public override IReadOnlyList<StepRows> Buffers => [Gates, CellStates, Squashed];

    public override StepRows InputSums => Gates;

    public override StepRows InputSumGradients => Gates;

    public override StepRows? Carried => CellStates;

    public override void WriteGates(CodeWriter code) => WriteCall(code, "Forward", "a");

    public override void WriteGateGradients(CodeWriter code) => WriteCall(code, "Backward", "dz");

    private void WriteCall(CodeWriter code, string method, string states)
    {
        code.Line($"{RuntimeNames.LstmCell}.{method}(");
        using (code.Indent())
        {
            code.Line($"ref g, {Gates.Stride}, ref s, {CellStates.Stride}, ref u, {Squashed.Stride},");
            code.Line($"ref {After(states)}, {Shape.States.Stride}, count, {Shape.UnitLength});");
        }
    }
}
