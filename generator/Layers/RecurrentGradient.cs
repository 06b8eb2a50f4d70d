using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradients of a recurrent layer's parameters, sums over all samples and steps.</summary>
internal sealed class RecurrentGradient
{
    private readonly RecurrentCell _cell;
    private readonly RecurrentShape _shape;
    private readonly WeightGradient _inputs;
    private readonly WeightGradient _states;

    public RecurrentGradient(RecurrentCell cell)
    {
        _cell = cell;
        _shape = cell.Shape;
        StepRows dz = cell.InputSumGradients;
        StepRows dq = cell.StateSumGradients;
        int steps = _shape.Steps;
        _inputs = new WeightGradient(
            $"Gradient{_shape.Index}", _shape.InputProduct(cell.InputSums, SumStart.Zero),
            new GradientRows(steps, _shape.Input.Pitch, dz.Pitch, _shape.Input.Gap(steps), dz.Gap(steps)));

        // The state before the first step is zero, and adds nothing.
        _states = new WeightGradient(
            $"StateWeightGradient{_shape.Index}", _shape.StateProduct(cell.StateSums, SumStart.Zero),
            new GradientRows(steps - 1, _shape.States.Pitch, dq.Pitch, _shape.States.Gap(steps - 1), dq.Gap(steps - 1)));
    }

    public void Write(CodeWriter code)
    {
        _inputs.Write(code);
        code.Line();
        _states.Write(code);
    }

    /// <param name="code">The writer.</param>
    /// <param name="input">The name of what came in.</param>
    /// <param name="name">From a buffer's letter to its name.</param>
    /// <param name="firstTensor">The place of the layer's first tensor among those of the network.</param>
    public void WriteCalls(CodeWriter code, string input, Func<string, string> name, int firstTensor)
    {
        int index = _shape.Index;
        StepRows dz = _cell.InputSumGradients;
        StepRows dq = _cell.StateSumGradients;
        _inputs.WriteCall(code, At(input, _shape.Input.Start), At(name(dz.Name), dz.Start), "W" + index, firstTensor);
        _states.WriteCall(
            code, At(name("a"), _shape.States.Start), At(name(dq.Name), dq.Start + dq.Pitch), "U" + index, firstTensor + 1);
        WriteBias(code, dz, name(dz.Name), "b" + index, firstTensor + 2);
        WriteBias(code, dq, name(dq.Name), "c" + index, firstTensor + 3);
    }

    /// <summary>All rows of a buffer lie at equal distances, with a row of zeros before the first step or none.</summary>
    private void WriteBias(CodeWriter code, StepRows gradients, string name, string biases, int tensor)
    {
        string count = $"count * {gradients.Stride / gradients.Pitch}";
        WeightGradient.WriteBiasCall(code, name, gradients.Pitch, count, biases, _shape.GateLength, tensor);
    }

    private static string At(string reference, int offset) => VectorType.Offset(reference, Literal.Of(offset));
}
