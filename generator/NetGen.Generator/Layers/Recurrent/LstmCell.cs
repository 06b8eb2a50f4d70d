using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// Long short-term memory: gates input, forget, candidate and output in the rows of g; cell states in s, with a row before the first step; their
/// tanh in u.
/// </summary>
internal sealed class LstmCell(RecurrentShape shape) : RecurrentCell(shape)
{
    public override IReadOnlyList<string> Explanation =>
    [
        $"<c>{InputSums.Name}[s, t, g, j]</c> first holds the sums of four gates, then the gates themselves: input, forget, candidate and output. "
        + "Candidate is the tanh of its sum and the others are the sigmoid. "
        + $"<c>{CellStates.Name}_t = forget {CellStates.Name}_t-1 + input candidate</c>, <c>{Squashed.Name}_t = tanh({CellStates.Name}_t)</c>, "
        + $"<c>{Shape.States.Name}_t = output {Squashed.Name}_t</c>.",
    ];

    public override string GradientPlaces => $"{InputSumGradients.Name} takes the place of {InputSums.Name}";

    public override IReadOnlyList<StepRows> Buffers => [InputSums, CellStates, Squashed];

    public override StepRows InputSums => Shape.GateRows("g" + Shape.Index);

    public override StepRows InputSumGradients => InputSums with { Name = "d" + InputSums.Name };

    public override StepRows? Carried => CellStates;

    public override StepRows? CarriedGradients => CellStateGradients;

    public override bool NeedsStates => false;

    private StepRows CellStates => Shape.RowsWithOneBefore("s" + Shape.Index);

    private StepRows CellStateGradients => CellStates with { Name = "d" + CellStates.Name };

    private StepRows Squashed => Shape.UnitRows("u" + Shape.Index);

    public override void WriteGates(CodeWriter code) => WriteCall(code, "Forward", Shape.States);

    public override void WriteGateGradients(CodeWriter code) => WriteCall(code, "Backward", Shape.StateGradients);

    public override IReadOnlyList<string> GateTwin(StepIndices step)
    {
        string g = $"{InputSums.Name}[{step.Row}";
        string u = $"{Squashed.Name}[{step.Row}, j]";
        string after = $"{CellStates.Name}[{step.After}, j]";
        return
        [
            $"double input = sigmoid({g}, 0, j]);",
            $"double forget = sigmoid({g}, 1, j]);",
            $"double candidate = tanh({g}, 2, j]);",
            $"double output = sigmoid({g}, 3, j]);",
            $"{after} = forget * {CellStates.Name}[{step.Before}, j] + input * candidate;",
            $"{u} = tanh({after});",
            $"{Shape.States.Name}[{step.After}, j] = output * {u};",
            $"{g}, 0, j] = input;",
            $"{g}, 1, j] = forget;",
            $"{g}, 2, j] = candidate;",
            $"{g}, 3, j] = output;",
        ];
    }

    public override IReadOnlyList<string> GateGradientTwin(StepIndices step)
    {
        string g = $"{InputSums.Name}[{step.Row}";
        string dg = $"{InputSumGradients.Name}[{step.Row}";
        return
        [
            $"double input = {g}, 0, j];",
            $"double forget = {g}, 1, j];",
            $"double candidate = {g}, 2, j];",
            $"double output = {g}, 3, j];",
            $"double u = {Squashed.Name}[{step.Row}, j];",
            $"double da = {Shape.StateGradients.Name}[{step.After}, j];",
            $"double ds = {CellStateGradients.Name}[{step.After}, j] + da * output * (1 - u * u);",
            $"{dg}, 0, j] = ds * candidate * input * (1 - input);",
            $"{dg}, 1, j] = ds * {CellStates.Name}[{step.Before}, j] * forget * (1 - forget);",
            $"{dg}, 2, j] = ds * input * (1 - candidate * candidate);",
            $"{dg}, 3, j] = da * u * output * (1 - output);",
            $"{CellStateGradients.Name}[{step.Before}, j] = ds * forget;",
        ];
    }

    private void WriteCall(CodeWriter code, string method, StepRows states) => code.Call(
        $"{RuntimeNames.LstmCell}.{method}",
        [
            "ref " + InputSums.Buffer, Literal.Of(InputSums.Stride), "ref " + CellStates.Buffer, Literal.Of(CellStates.Stride),
            "ref " + Squashed.Buffer, Literal.Of(Squashed.Stride), "ref " + After(states), Literal.Of(states.Stride), "count",
            $"length: {Shape.UnitLength}",
        ]);
}
