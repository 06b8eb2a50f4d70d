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
            $"Gradient{_shape.Index}", _shape.InputProduct(cell.InputSums, SumStart.Zero),
            new ProductNames(_shape.InputName, "W" + _shape.Index, dz.Name),
            new GradientRows(steps, _shape.Input.Pitch, dz.Pitch, _shape.Inputs.Gap(steps), dz.Gap(steps)))
        {
            Docs = InputDocs(),
        };
        _states = new WeightGradient(
            $"StateWeightGradient{_shape.Index}", _shape.StateProduct(cell.StateSums, SumStart.Zero),
            new ProductNames(_shape.States.Name, "U" + _shape.Index, dq.Name),
            new GradientRows(StateSteps, _shape.States.Pitch, dq.Pitch, _shape.States.Gap(StateSteps), dq.Gap(StateSteps)))
        {
            Docs = StateDocs(),
        };
    }

    /// <summary>
    /// The steps that follow another: the state before the first is zero and adds nothing. A sequence of one step has none; its method is called for
    /// no samples.
    /// </summary>
    private int StateSteps => Math.Max(1, _shape.Steps - 1);

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        _inputs.Write(code, tiles);
        code.Line();
        _states.Write(code, tiles);
    }

    /// <summary>What is computed.</summary>
    public IReadOnlyList<string> Maths
    {
        get
        {
            int index = _shape.Index;
            string dz = _cell.InputSumGradients.Name;
            string dq = _cell.StateSumGradients.Name;
            return
            [
                $"dW{index} = the sum of {dz}_t {_layer.InputName}_t^T over samples and steps; db{index} = the sum of {dz}",
                $"dU{index} = the sum of {dq}_t (a{index}_t-1)^T over samples and steps; dc{index} = the sum of {dq}",
            ];
        }
    }

    /// <summary>Emits the calls.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="input">What came in.</param>
    /// <param name="region">From values to the name of the region where they are stored.</param>
    public void WriteCalls(CodeWriter code, GradientCall call, string input, Func<StepRows, string> region)
    {
        int index = _shape.Index;
        StepRows dz = _cell.InputSumGradients;
        StepRows dq = _cell.StateSumGradients;
        foreach (StepRows gradients in _cell.SumGradients.Where(gradients => gradients.Name != region(gradients)))
        {
            code.Line($"ref float {gradients.Name} = ref {region(gradients)};    // the gradients took the place of {region(gradients)}");
        }

        StepRows second = dq with { Start = dq.Start + dq.Pitch };
        StepRows afterFirst = _shape.RowsAfter(_shape.States.Name, _shape.States);
        _inputs.WriteCall(code, call, _shape.Inputs.Of(input), dz.Of(dz.Name), tensor: 0);
        bool isOneStep = _shape.Steps == 1;
        if (isOneStep)
        {
            code.Comment("The only step starts from a state of zeros, so that no sample adds to the gradient.");
        }

        _states.WriteCall(code, call, afterFirst.Of(region(afterFirst)), second.Of(dq.Name), tensor: 1, isOneStep ? "count: 0" : null);
        WriteBias(code, call, dz, "b" + index, tensor: 2);
        WriteBias(code, call, dq, "c" + index, tensor: 3);
    }

    /// <summary>All rows of a buffer are at equal distances, with or without one of zeros before the first step.</summary>
    private void WriteBias(CodeWriter code, GradientCall call, StepRows gradients, string biases, int tensor)
    {
        int rows = gradients.Stride / gradients.Pitch;
        WeightGradient.WriteBiasCall(
            code, call, gradients.Name, gradients.Pitch, rows == 1 ? call.Count : $"{call.Count} * {rows}", biases, _shape.GateLength, tensor);
    }

    private MethodDocs InputDocs()
    {
        RecurrentOperands operands = new(_shape);
        StepRows sums = _cell.InputSumGradients;
        return new MethodDocs(
            $"<c>dW{_shape.Index} = {sums.Name}_t {_layer.InputName}_t^T</c>, summed over the steps of all samples, and the optimizer's step.")
        {
            Twin = new RecurrentTwin(_cell).InputWeightGradients(),
            Remarks = [WeightGradient.OrderRemark],
        }
        .Read(_shape.InputName, operands.Inputs(_shape.Inputs with { Start = 0 }))
        .Read(sums.Name, operands.AllStepsFromFirst(sums))
        .Count()
        .Updated("W" + _shape.Index, operands.InputWeights)
        .Optimizer();
    }

    private MethodDocs StateDocs()
    {
        RecurrentOperands operands = new(_shape);
        StepRows sums = _cell.StateSumGradients;
        string states = _shape.States.Name;
        return new MethodDocs(
            $"<c>dU{_shape.Index} = {sums.Name}_t ({states}_t-1)^T</c>, summed over the steps of all samples but the first, and the optimizer's step.")
        {
            Twin = new RecurrentTwin(_cell).StateWeightGradients(StateSteps),
            Remarks =
            [
                $"The state before the first step is zero and adds nothing: {states} starts at the state after it, {sums.Name} at the second step.",
                WeightGradient.OrderRemark,
            ],
        }
        .Read(states, operands.StatesBefore(StateSteps))
        .Read(sums.Name, operands.SomeSteps(sums, StateSteps))
        .Count()
        .Updated("U" + _shape.Index, operands.StateWeights)
        .Optimizer();
    }
}
