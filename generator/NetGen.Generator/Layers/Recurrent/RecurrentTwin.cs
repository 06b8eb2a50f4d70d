using static NetGen.Generator.Layers.Recurrent.TwinLoop;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The methods of a recurrent layer in plain loops. The indices are those of <see cref="RecurrentOperands"/>.</summary>
/// <param name="cell">What tells the kind of layer from others.</param>
internal sealed class RecurrentTwin(RecurrentCell cell)
{
    private readonly RecurrentShape _shape = cell.Shape;

    private string Gate => new RecurrentOperands(_shape).Gate;

    private string X => _shape.InputName;

    private string A => _shape.States.Name;

    private string DA => _shape.StateGradients.Name;

    private string W => "W" + _shape.Index;

    private string U => "U" + _shape.Index;

    /// <summary>The rows of a step in the tensors of all steps.</summary>
    private static StepIndices AllSteps => new("s, t", "s, t", "s, t + 1");

    /// <summary>The rows of a step in the tensors of that step.</summary>
    private static StepIndices OneStep => new("s", "s, 0", "s, 1");

    /// <summary>Whole sequences.</summary>
    public IReadOnlyList<string> Layer() => Lines(
        For("s", "count",
        [
            For("j", _shape.Units, [.. StartingRows.Select(rows => $"{rows.Name}[s, 0, j] = 0;")]),
            For("t", _shape.Steps,
            [
                EveryGate([.. InputSum("s, t", "s, t"), .. cell.HasOneSum ? [] : StartOfStateSum("s, t"), StateSum("s, t", "s, t")]),
                For("j", _shape.Units, [.. cell.GateTwin(AllSteps)]),
            ]),
        ]));

    /// <summary>One step, given the sums over its inputs.</summary>
    public IReadOnlyList<string> Step() => Lines(
        For("s", "count",
        [
            cell.HasOneSum
                ? If("t > 0", EveryGate(StateSum("s", "s, 0")))
                : EveryGate([.. StartOfStateSum("s"), StateSum("s", "s, 0")]),
            For("j", _shape.Units, [.. cell.GateTwin(OneStep)]),
        ]));

    /// <summary>The sums over the inputs of some steps.</summary>
    public IReadOnlyList<string> InputSums() => Lines(For("t", "count", EveryGate(InputSum("t", "t"))));

    /// <summary>The sums over the states before a step.</summary>
    public IReadOnlyList<string> StateSums() => Lines(
        For("s", "count", EveryGate([.. cell.HasOneSum ? [] : StartOfStateSum("s"), StateSum("s", "s")])));

    /// <summary>Backpropagation through time.</summary>
    /// <param name="hasAllGradients">Whether a gradient comes in on every state, instead of the last.</param>
    public IReadOnlyList<string> Backward(bool hasAllGradients) => Lines(
        For("s", "count",
        [
            hasAllGradients
                ? For("j", _shape.Units, $"{DA}[s, 0, j] = 0;")
                : For("t", _shape.Steps, For("j", _shape.Units, $"{DA}[s, t, j] = 0;")),
            .. cell.CarriedGradients is { } carried ? [For("j", _shape.Units, $"{carried.Name}[s, {_shape.Steps}, j] = 0;")] : Array.Empty<string>(),
            Down("t", _shape.Steps - 1,
            [
                For("j", _shape.Units, [.. cell.GateGradientTwin(AllSteps)]),
                If("t > 0", For("k", _shape.Units, StateGradient("s, t", "s, t"))),
            ]),
        ]));

    /// <summary>One step of it.</summary>
    /// <param name="start">Whether nothing has been added to the gradient on the state before the step.</param>
    public IReadOnlyList<string> BackwardStep(bool start) => Lines(
        For("s", "count",
        [
            For("j", _shape.Units, [.. cell.GateGradientTwin(OneStep)]),
            If("t > 0", For("k", _shape.Units, [.. StartOf(start, $"{DA}[s, 0, k]"), StateGradient("s, 0", "s")])),
        ]));

    /// <summary>The gradients on the states before a step.</summary>
    /// <param name="start">Whether nothing has been added to them.</param>
    public IReadOnlyList<string> StateGradients(bool start) => Lines(
        For("s", "count", For("k", _shape.Units, [.. StartOf(start, $"{DA}[s, k]"), StateGradient("s", "s")])));

    /// <summary>The gradients on the inputs of whole sequences.</summary>
    public IReadOnlyList<string> InputGradients() => Lines(For("s", "count", For("t", _shape.Steps, InputGradient("s, t"))));

    /// <summary>The gradients on the inputs of some steps.</summary>
    public IReadOnlyList<string> InputGradientRows() => Lines(For("t", "count", InputGradient("t")));

    /// <summary>The gradients of the weights on inputs, and the optimizer's step.</summary>
    public IReadOnlyList<string> InputWeightGradients() =>
        WeightGradients(W, "i", _shape.Features, _shape.Steps, $"{cell.InputSumGradients.Name}[s, t, {Gate}] * {X}[s, t, i]");

    /// <summary>The gradients of the weights on states, and the optimizer's step.</summary>
    /// <param name="steps">The number of steps that follow another.</param>
    public IReadOnlyList<string> StateWeightGradients(int steps) =>
        WeightGradients(U, "k", _shape.Units, steps, $"{cell.StateSumGradients.Name}[s, t, {Gate}] * {A}[s, t, k]");

    private IEnumerable<StepRows> StartingRows => cell.Carried is { } carried ? [_shape.States, carried] : [_shape.States];

    private static string[] StartOf(bool start, string sum) => start ? [$"{sum} = 0;"] : [];

    private string EveryGate(params string[] body)
    {
        string units = For("j", _shape.Units, body);
        return _shape.Gates == 1 ? units : For("g", _shape.Gates, units);
    }

    private string[] InputSum(string row, string inputRow)
    {
        string sum = $"{cell.InputSums.Name}[{row}, {Gate}]";
        string biases = $"b{_shape.Index}[{Gate}]" + (cell.HasOneSum ? $" + c{_shape.Index}[{Gate}]" : "");
        return [$"{sum} = {biases};", For("i", _shape.Features, $"{sum} += {W}[{Gate}, i] * {X}[{inputRow}, i];")];
    }

    private string[] StartOfStateSum(string row) => [$"{cell.StateSums.Name}[{row}, {Gate}] = c{_shape.Index}[{Gate}];"];

    private string StateSum(string row, string before) =>
        For("k", _shape.Units, $"{cell.StateSums.Name}[{row}, {Gate}] += {U}[{Gate}, k] * {A}[{before}, k];");

    private string StateGradient(string before, string row) =>
        EveryGate($"{DA}[{before}, k] += {U}[{Gate}, k] * {cell.StateSumGradients.Name}[{row}, {Gate}];");

    private string InputGradient(string row)
    {
        string sum = $"{_shape.InputGradients.Name}[{row}, i]";
        return For(
            "i", _shape.Features, $"{sum} = 0;", EveryGate($"{sum} += {W}[{Gate}, i] * {cell.InputSumGradients.Name}[{row}, {Gate}];"));
    }

    private IReadOnlyList<string> WeightGradients(string weights, string input, int inputs, int steps, string product)
    {
        string sum = "d" + weights[0];
        return Lines(
            EveryGate(
                For(input, inputs,
                [
                    $"double {sum} = 0;",
                    For("s", "count", For("t", steps, $"{sum} += {product};")),
                    $"optimizer.Update(ref {weights}[{Gate}, {input}], {sum});",
                ])));
    }
}

/// <summary>The indices of the rows of a step in a twin.</summary>
/// <param name="Row">The row of the step, in tensors that have one.</param>
/// <param name="Before">The row before the step, in the states and what else has two.</param>
/// <param name="After">The row after it.</param>
internal sealed record StepIndices(string Row, string Before, string After);
