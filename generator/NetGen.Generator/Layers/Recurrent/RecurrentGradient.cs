using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Emits the gradients of a recurrent layer's parameters, sums over all samples and steps.</summary>
internal sealed class RecurrentGradient
{
    private readonly RecurrentLayer _layer;
    private readonly RecurrentCell _cell;
    private readonly RecurrentShape _shape;
    private readonly WeightGradient _inputs;
    private readonly WeightGradient _states;

    public RecurrentGradient(RecurrentLayer layer, RecurrentCell cell)
    {
        _layer = layer;
        _cell = cell;
        _shape = cell.Shape;
        StepRows dz = cell.InputSumGradients;
        StepRows dq = cell.StateSumGradients;
        int steps = _shape.Steps;
        _inputs = new WeightGradient(
            $"Gradient{_shape.Index}", _shape.InputProduct(cell.InputSums, SumStart.Zero), new ProductNames("x", "W" + _shape.Index, "dz"),
            new GradientRows(steps, _shape.Input.Pitch, dz.Pitch, _shape.Inputs.Gap(steps), dz.Gap(steps)));

        // The state before the first step is zero, and adds nothing.
        _states = new WeightGradient(
            $"StateWeightGradient{_shape.Index}", _shape.StateProduct(cell.StateSums, SumStart.Zero), new ProductNames("x", "U" + _shape.Index, "dz"),
            new GradientRows(steps - 1, _shape.States.Pitch, dq.Pitch, _shape.States.Gap(steps - 1), dq.Gap(steps - 1)));
    }

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        _inputs.Write(code, tiles);
        code.Line();
        _states.Write(code, tiles);
    }

    /// <summary>What is computed.</summary>
    public IReadOnlyList<string> Maths =>
    [
        $"dW{_shape.Index} = {_layer.InputName}^T d{Sum(_cell.InputSums)}; db{_shape.Index} = the sum of d{Sum(_cell.InputSums)} over samples and steps",
        $"dU{_shape.Index} = a{_shape.Index}_t-1^T d{Sum(_cell.StateSums)}; dc{_shape.Index} = the sum of d{Sum(_cell.StateSums)} over samples and steps",
    ];

    /// <summary>Emits the calls.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="input">What came in.</param>
    /// <param name="region">From the name of a buffer to that of its region.</param>
    public void WriteCalls(CodeWriter code, GradientCall call, string input, Func<StepRows, string> region)
    {
        int index = _shape.Index;
        StepRows dz = _cell.InputSumGradients;
        StepRows dq = _cell.StateSumGradients;
        StepRows second = dq with { Start = dq.Start + dq.Pitch };
        _inputs.WriteCall(code, call, _shape.Inputs.Of(input), dz.Of(region(dz)), tensor: 0);
        _states.WriteCall(code, call, _shape.States.Of(region(_shape.States)), second.Of(region(dq)), tensor: 1);
        WriteBias(code, call, dz, region(dz), "b" + index, tensor: 2);
        WriteBias(code, call, dq, region(dq), "c" + index, tensor: 3);
    }

    /// <summary>All rows of a buffer lie at equal distances, with or without one of zeros before the first step.</summary>
    private void WriteBias(CodeWriter code, GradientCall call, StepRows gradients, string region, string biases, int tensor) => WeightGradient.WriteBiasCall(
        code, call, region, gradients.Pitch, $"{call.Count} * {gradients.Stride / gradients.Pitch}", biases, _shape.GateLength, tensor);

    private string Sum(StepRows sums) => (sums.Name == "a" ? "z" : sums.Name) + _shape.Index;
}
