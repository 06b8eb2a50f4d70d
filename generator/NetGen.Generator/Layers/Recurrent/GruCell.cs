using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// Gated recurrent unit: gates reset, update and candidate in the rows of g; the sums over the state have rows q of their own, since reset scales
/// a part of them.
/// </summary>
internal sealed class GruCell(RecurrentShape shape) : RecurrentCell(shape)
{
    public override IReadOnlyList<string> Explanation =>
    [
        $"<c>{InputSums.Name}[s, t, g, j]</c> first holds the sums of three gates over the inputs, then the gates themselves: reset, update and "
        + "candidate. "
        + $"<c>{StateSums.Name}[s, t, g, j]</c> are the sums over the state: they are apart, since reset scales that of candidate. "
        + $"<c>reset, update = sigmoid({InputSums.Name}_t + {StateSums.Name}_t)</c>, "
        + $"<c>candidate = tanh({InputSums.Name}_t + reset {StateSums.Name}_t)</c>, "
        + $"<c>{States.Name}_t = (1 - update) candidate + update {States.Name}_t-1</c>.",
    ];

    public override string GradientPlaces =>
        $"{InputSumGradients.Name} and {StateSumGradients.Name} take the places of {InputSums.Name} and {StateSums.Name}";

    public override IReadOnlyList<StepRows> Buffers => [InputSums, StateSums];

    public override StepRows InputSums => Shape.GateRows("g" + Shape.Index);

    public override StepRows StateSums => Shape.GateRows("q" + Shape.Index);

    public override StepRows InputSumGradients => InputSums with { Name = "d" + InputSums.Name };

    public override StepRows StateSumGradients => StateSums with { Name = "d" + StateSums.Name };

    public override bool NeedsStates => true;

    private StepRows States => Shape.States;

    private StepRows Gradients => Shape.StateGradients;

    public override void WriteGates(CodeWriter code) => WriteCall(code, "Forward", States);

    public override void WriteGateGradients(CodeWriter code) => WriteCall(code, "Backward", States, Gradients);

    public override IReadOnlyList<string> GateTwin(StepIndices step)
    {
        string g = $"{InputSums.Name}[{step.Row}";
        string q = $"{StateSums.Name}[{step.Row}";
        return
        [
            $"double reset = sigmoid({g}, 0, j] + {q}, 0, j]);",
            $"double update = sigmoid({g}, 1, j] + {q}, 1, j]);",
            $"double candidate = tanh({g}, 2, j] + reset * {q}, 2, j]);",
            $"{States.Name}[{step.After}, j] = (1 - update) * candidate + update * {States.Name}[{step.Before}, j];",
            $"{g}, 0, j] = reset;",
            $"{g}, 1, j] = update;",
            $"{g}, 2, j] = candidate;",
        ];
    }

    public override IReadOnlyList<string> GateGradientTwin(StepIndices step)
    {
        string g = $"{InputSums.Name}[{step.Row}";
        string dg = $"{InputSumGradients.Name}[{step.Row}";
        string dq = $"{StateSumGradients.Name}[{step.Row}";
        string before = $"{States.Name}[{step.Before}, j]";
        return
        [
            $"double reset = {g}, 0, j];",
            $"double update = {g}, 1, j];",
            $"double candidate = {g}, 2, j];",
            $"double da = {Gradients.Name}[{step.After}, j];",
            "double dcandidate = da * (1 - update) * (1 - candidate * candidate);",
            $"{dg}, 0, j] = dcandidate * {StateSums.Name}[{step.Row}, 2, j] * reset * (1 - reset);",
            $"{dg}, 1, j] = da * ({before} - candidate) * update * (1 - update);",
            $"{dg}, 2, j] = dcandidate;",
            $"{dq}, 0, j] = {dg}, 0, j];",
            $"{dq}, 1, j] = {dg}, 1, j];",
            $"{dq}, 2, j] = dcandidate * reset;",
            $"{Gradients.Name}[{step.Before}, j] += da * update;",
        ];
    }

    private void WriteCall(CodeWriter code, string method, params StepRows[] states) => code.Call(
        $"{RuntimeNames.GruCell}.{method}",
        [
            "ref " + InputSums.Buffer, "ref " + StateSums.Buffer, Literal.Of(InputSums.Stride), .. states.Select(rows => "ref " + rows.Buffer),
            Literal.Of(States.Stride), "count", $"length: {Shape.UnitLength}",
        ]);
}
