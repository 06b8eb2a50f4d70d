using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The plain recurrent layer: a sum becomes a state in its place, and the gradient on a state that on a sum.</summary>
internal sealed class SimpleRnnCell(RecurrentShape shape, Activation activation) : RecurrentCell(shape)
{
    public override IReadOnlyList<string> Explanation => [$"Each {States.Name}_t takes the place of its {InputSums.Name}_t."];

    public override string GradientPlaces => $"{InputSumGradients.Name} takes the place of {Gradients.Name}";

    public override IReadOnlyList<StepRows> Buffers => [];

    public override StepRows InputSums => Shape.RowsAfter("z" + Shape.Index, States);

    public override StepRows InputSumGradients => Shape.RowsAfter("dz" + Shape.Index, Gradients);

    public override bool NeedsStates => true;

    private StepRows States => Shape.States;

    private StepRows Gradients => Shape.StateGradients;

    public override void WriteGates(CodeWriter code) => WriteCall(code, "Forward", States);

    public override void WriteGateGradients(CodeWriter code) => WriteCall(code, "Backward", Gradients, States);

    public override IReadOnlyList<string> GateTwin(StepIndices step)
    {
        string sum = $"{InputSums.Name}[{step.Row}, j]";
        string value = activation == Activation.Identity ? sum : $"{activation.ToString().ToLowerInvariant()}({sum})";
        return [$"{States.Name}[{step.After}, j] = {value};"];
    }

    public override IReadOnlyList<string> GateGradientTwin(StepIndices step)
    {
        string target = $"{InputSumGradients.Name}[{step.Row}, j] = {Gradients.Name}[{step.After}, j]";
        return Derivative("a") is { } derivative ? [$"double a = {States.Name}[{step.After}, j];", $"{target} * {derivative};"] : [target + ";"];
    }

    /// <summary>The derivative of the activation, from its value; null for 1.</summary>
    private string? Derivative(string value) => activation switch
    {
        Activation.Tanh => $"(1 - {value} * {value})",
        Activation.Sigmoid => $"({value} * (1 - {value}))",
        Activation.ReLU => $"({value} > 0 ? 1 : 0)",
        Activation.LeakyReLU => $"({value} > 0 ? 1 : 0.01)",
        Activation.Identity => null,
        _ => throw new InvalidOperationException($"SimpleRnn takes no {activation}."),
    };

    private void WriteCall(CodeWriter code, string method, params StepRows[] rows) => code.Call(
        $"{RuntimeNames.SimpleRnnCell}.{method}<{RuntimeNames.ActivationFunction(activation)}>",
        [.. rows.Select(states => "ref " + After(states)), Literal.Of(States.Stride), "count", $"length: {Shape.UnitLength}"]);
}
