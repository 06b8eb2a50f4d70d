using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// The tensors of a recurrent layer in the documentation of its methods. Their indices: s sample, t step, g gate, j unit, i input, k unit of the
/// state that a step starts from, r row before or after a step; a layer of one gate has no index g.
/// </summary>
/// <param name="shape">The numbers.</param>
internal sealed class RecurrentOperands(RecurrentShape shape)
{
    /// <summary>The indices of a gate of a unit.</summary>
    public string Gate => shape.Gates == 1 ? "j" : "g, j";

    private (string Index, string Shape, string Place) InputUnit => ("i", Literal.Of(shape.Features), "i");

    private (string Index, string Shape, string Place) StateUnit => ("k", Literal.Of(shape.Units), "k");

    private string GateShape => shape.Gates == 1 ? Literal.Of(shape.Units) : $"{shape.Gates} x {shape.Units}";

    /// <summary>Where a gate of a unit is stored in a row.</summary>
    private string GatePlace => shape.Gates == 1 ? "j" : $"g * {shape.UnitLength} + j";

    /// <summary>The weights on inputs, for a reference to them.</summary>
    public Operand InputWeights => Weights("W", "i", shape.Features);

    /// <summary>The weights on states, for a reference to them.</summary>
    public Operand StateWeights => Weights("U", "k", shape.Units);

    /// <summary>The weights on inputs after their transposition.</summary>
    public Operand TransposedInputWeights => Transposed(InputWeights, "i", shape.Features);

    /// <summary>The weights on states after their transposition.</summary>
    public Operand TransposedStateWeights => Transposed(StateWeights, "k", shape.Units);

    /// <summary>The biases of the sums over inputs, for a reference to them.</summary>
    public Operand InputBiases => Biases("b");

    /// <summary>The biases of the sums over states, for a reference to them.</summary>
    public Operand StateBiases => Biases("c");

    /// <summary>The same for a reference to all parameters.</summary>
    public static Operand InParameters(Operand tensor) => tensor with { Place = $"{tensor.Name}Offset + {tensor.Place}" };

    /// <summary>The rows of all steps of <c>count</c> samples, for a reference to the first sample.</summary>
    public Operand AllSteps(StepRows rows) => AllSteps(rows, shape.Steps + (rows.HasRowBefore ? 1 : 0), UnitOf(rows));

    /// <summary>The same for a reference to the first row.</summary>
    public Operand AllStepsFromFirst(StepRows rows) => AllSteps(rows with { Start = 0 });

    /// <summary>The rows of some steps of <c>count</c> samples, for a reference to the first row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="steps">The number of steps of a sample.</param>
    public Operand SomeSteps(StepRows rows, int steps) => AllSteps(rows with { Start = 0 }, steps, UnitOf(rows));

    /// <summary>The states before some steps of <c>count</c> samples, for a reference to the first state.</summary>
    /// <param name="steps">The number of steps of a sample.</param>
    public Operand StatesBefore(int steps) => AllSteps(shape.States, steps, StateUnit);

    /// <summary>The inputs of all steps of <c>count</c> samples, or the gradients on them, for a reference to the first sample.</summary>
    public Operand Inputs(StepRows rows) => AllSteps(rows, shape.Steps, InputUnit);

    /// <summary>
    /// The row of a step of <c>count</c> samples, or the two rows 0 before the step and 1 after it, for a reference to the first sample at the step.
    /// </summary>
    public Operand OneStep(StepRows rows)
    {
        (string unit, string unitShape, string place) = UnitOf(rows);
        return rows.HasRowBefore
            ? new Operand(rows.Name, "s, r, " + unit, $"count x 2 x {unitShape}", $"s * {rows.Stride} + r * {rows.Pitch} + {place}")
            : Samples(rows, rows.Start, UnitOf(rows));
    }

    /// <summary>The row of a step of <c>count</c> samples, for a reference to the first row.</summary>
    public Operand OneRow(StepRows rows) => Samples(rows, start: 0, UnitOf(rows));

    /// <summary>The states before a step of <c>count</c> samples, or the gradients on them, for a reference to the first state.</summary>
    public Operand OneStateBefore(StepRows rows) => Samples(rows, start: 0, StateUnit);

    /// <summary>The rows of <c>count</c> steps, for a reference to the first row.</summary>
    public Operand Steps(StepRows rows) => Steps(rows, UnitOf(rows));

    /// <summary>The inputs of <c>count</c> steps, or the gradients on them, for a reference to the first row.</summary>
    public Operand InputSteps(StepRows rows) => Steps(rows, InputUnit);

    /// <summary>The unit, or the gate of a unit, that a row has a value for.</summary>
    private (string Index, string Shape, string Place) UnitOf(StepRows rows) =>
        rows.Gates == 1 ? ("j", Literal.Of(shape.Units), "j") : (Gate, GateShape, GatePlace);

    private static Operand AllSteps(StepRows rows, int steps, (string Index, string Shape, string Place) unit) => new(
        rows.Name, "s, t, " + unit.Index, $"count x {steps} x {unit.Shape}",
        Lists.Sum($"s * {rows.Stride}", Literal.Of(rows.Start), $"t * {rows.Pitch}", unit.Place));

    private static Operand Samples(StepRows rows, int start, (string Index, string Shape, string Place) unit) => new(
        rows.Name, "s, " + unit.Index, "count x " + unit.Shape, Lists.Sum($"s * {rows.Stride}", Literal.Of(start), unit.Place));

    private static Operand Steps(StepRows rows, (string Index, string Shape, string Place) unit) =>
        new(rows.Name, "t, " + unit.Index, "count x " + unit.Shape, $"t * {rows.Pitch} + {unit.Place}");

    private Operand Biases(string letter) => new(letter + shape.Index, Gate, GateShape, GatePlace);

    /// <summary>A matrix in panels of 16 units of one gate each.</summary>
    private Operand Weights(string letter, string input, int inputs)
    {
        int stride = Panels.Stride(inputs);
        int gatePanels = shape.UnitLength / Panels.Width;
        string panel = (shape.Gates, gatePanels) switch
        {
            (1, 1) => "0",
            (1, _) => $"j / 16 * {stride}",
            (_, 1) => $"g * {stride}",
            _ => $"(g * {gatePanels} + j / 16) * {stride}",
        };
        string lane = gatePanels == 1 ? "j" : "j % 16";
        return new Operand(letter + shape.Index, $"{Gate}, {input}", $"{GateShape} x {inputs}", Lists.Sum(panel, $"{input} * 16", lane));
    }

    /// <summary>The same matrix in panels of its inputs, as backpropagation reads it.</summary>
    private Operand Transposed(Operand weights, string input, int inputs)
    {
        string row = shape.Gates == 1 ? "j * 16" : $"({GatePlace}) * 16";
        return weights with
        {
            Place = Panels.Count(inputs) == 1
                ? $"{row} + {input}"
                : $"{input} / 16 * {Panels.Stride(shape.GateLength)} + {row} + {input} % 16",
        };
    }
}
