using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// Emits backpropagation through time: from the gradient on the states of a recurrent layer back through the steps to the gradients on all sums.
/// </summary>
internal sealed class RecurrentBackward(RecurrentLayer layer, RecurrentCell cell)
{
    private const string Clear = RuntimeNames.Rows + ".Clear";

    private readonly RecurrentShape _shape = cell.Shape;
    private readonly RecurrentOperands _operands = new(cell.Shape);
    private readonly RecurrentTwin _twin = new(cell);

    private int Index => _shape.Index;

    private StepRows Gradients => _shape.StateGradients;

    private string Weights => "U" + Index;

    private string Transposed => Weights + "T";

    /// <summary>
    /// Where no gradient comes in but for the last step, the product is the first to write that on a state; unless the cell has added to it.
    /// </summary>
    private bool StartsAtZero => !layer.ReturnSequences && cell.HasOneSum;

    private ProductShape Product => _shape.StateGradientProduct(cell.StateSumGradients, StartsAtZero ? SumStart.Zero : SumStart.Sums);

    /// <summary>Floats of scratch: the transposed weights.</summary>
    public int Scratch => Product.PanelCount * Product.PanelStride;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteLayer(code);
        code.Line();
        WriteStep(code);
        code.Line();
        WriteProduct(code, tiles);
    }

    /// <summary>Emits the transposed weights, a matrix with its inputs in the lanes: a local at the start of the scratch.</summary>
    public static void WriteTransposition(CodeWriter code, string weights, ProductShape forward, ProductShape backward)
    {
        code.Line($"ref float {weights}T = ref scratch;    // [{backward.PanelCount}][{backward.Inputs}][16]");
        code.Call(
            RuntimeNames.PanelTransposition + ".Transpose",
            [
                $"ref {Unsafe}.Add(ref parameters, {weights}Offset)", Literal.Of(forward.PanelStride),
                $"ref {weights}T", Literal.Of(backward.PanelStride), $"panels: {forward.PanelCount}", $"inputs: {forward.Inputs}",
            ]);
    }

    /// <summary>What is stored in a buffer: with what the forward pass left, the gradients that take its place.</summary>
    private IEnumerable<StepRows> Stored(StepRows buffer) =>
        [buffer, .. cell.SumGradients.Append(cell.CarriedGradients).OfType<StepRows>().Where(gradients => gradients.Buffer == buffer.Buffer)];

    private void WriteLayer(CodeWriter code)
    {
        string given = layer.ReturnSequences ? "every state" : "the last state";
        WriteDocs(
            new MethodDocs(
                $"Backpropagation through time of <paramref name=\"count\"/> samples: from {Gradients.Name}, the gradient on {given}, to "
                + $"{string.Join(" and ", cell.SumGradients.Select(gradients => gradients.Name))}, the gradients on the sums of all steps.")
            {
                Twin = _twin.Backward(layer.ReturnSequences),
                Remarks =
                [
                    $"{cell.GradientPlaces}. <c>{Gradients.Name}[s, t + 1, j]</c> is the gradient on the state after step t.",
                    "A state counts twice: as an output, and in the step after it. So the steps are taken from the last to the first, and each adds "
                    + "its part to the gradient on the state before it.",
                ],
            }
            .Read("parameters", RecurrentOperands.InParameters(_operands.StateWeights)),
            _operands.AllSteps)
            .Other("scratch", $"Room for the transposed weights: {Scratch} floats.")
            .Count()
            .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", .. References, "ref float scratch", "int count"];
        using (code.Method("private static void SumGradient" + Index, parameters))
        {
            WriteTransposition(code, Weights, _shape.StateProduct(cell.StateSums, SumStart.Sums), Product);
            using (code.Block($"for (; count > 0; count -= {RecurrentShape.Block})"))
            {
                WriteBlock(code);
            }
        }
    }

    private IEnumerable<string> References => cell.BackwardBuffers.Append(Gradients).Select(buffer => "ref float " + buffer.Name);

    /// <summary>Adds the buffers to the documentation.</summary>
    private MethodDocs WriteDocs(MethodDocs docs, Func<StepRows, Operand> operand)
    {
        foreach (StepRows buffer in cell.BackwardBuffers)
        {
            Operand[] operands = [.. Stored(buffer).Select(operand)];
            docs = operands.Length == 1 ? docs.Read(buffer.Name, operands) : docs.Updated(buffer.Name, operands);
        }

        return docs.Updated(Gradients.Name, [.. Stored(Gradients).Select(operand)]);
    }

    private void WriteBlock(CodeWriter code)
    {
        code.Line($"int rows = {Min}({RecurrentShape.Block}, count);    // samples that take a step together");
        WriteZeros(code);
        StepRows[] all = [.. cell.BackwardBuffers, Gradients];
        if (_shape.Steps == 1)
        {
            WriteStepCall(code, all, Counter.Zero);
        }
        else
        {
            using (code.Block($"for (int t = {_shape.Steps - 1}; t >= 0; t--)"))
            {
                WriteStepCall(code, all, new Counter("t"));
            }
        }

        code.Line();
        foreach (StepRows rows in all)
        {
            code.Line(rows.Advance(RecurrentShape.Block));
        }
    }

    private void WriteZeros(CodeWriter code)
    {
        bool isFirstOnly = layer.ReturnSequences || StartsAtZero;
        code.Comment(isFirstOnly
            ? "The state before the first step is not an output: there is no gradient on it."
            : "A gradient comes in on the last state alone; the steps add to the others.");
        int length = isFirstOnly ? Gradients.Pitch : _shape.Steps * Gradients.Pitch;
        code.Line($"{Clear}(ref {Gradients.Name}, {Gradients.Stride}, {length}, rows);");
        if (cell.CarriedGradients is { } carried)
        {
            code.Comment($"No step follows the last one, so that nothing is carried back to it: {carried.Name} is zero.");
            code.Line($"{Clear}(ref {carried.At(_shape.Steps)}, {carried.Stride}, {carried.Pitch}, rows);");
        }
    }

    private void WriteStepCall(CodeWriter code, StepRows[] buffers, Counter step) => code.Call(
        $"SumGradient{Index}Step",
        [.. buffers.Select(buffer => "ref " + buffer.At(step)), "ref " + Transposed, "rows", step.Text == "0" ? "t: 0" : step.Text]);

    private void WriteStep(CodeWriter code)
    {
        IEnumerable<string> pairs = cell.BackwardBuffers.Append(Gradients).Where(buffer => buffer.HasRowBefore).Select(buffer => buffer.Name);
        WriteDocs(
            new MethodDocs("Step <paramref name=\"t\"/> of backpropagation through time, of <paramref name=\"count\"/> samples.")
            {
                Twin = _twin.BackwardStep(StartsAtZero),
                Remarks = [$"Row 0 of {string.Join(" and ", pairs)} is before the step, row 1 after it. {cell.GradientPlaces}."],
            },
            _operands.OneStep)
            .Read(Transposed, _operands.TransposedStateWeights)
            .Count()
            .Other("t", "The step, from 0.")
            .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = [.. References, "ref float " + Transposed, "int count", "int t"];
        using (code.Method($"private static void SumGradient{Index}Step", parameters))
        {
            cell.WriteGateGradients(code);
            code.Comment("The state before the first step is a constant.");
            using (code.Block("if (t > 0)"))
            {
                code.Line($"{Product.Name}(ref {cell.StateSumGradients.First}, ref {Transposed}, ref {Gradients.Name}, count);");
            }
        }
    }

    private void WriteProduct(CodeWriter code, TileAnnex tiles)
    {
        StepRows sums = cell.StateSumGradients;
        ForwardProduct product = new(Product, new ProductNames(sums.Name, Transposed, Gradients.Name), tiles, RecurrentTiles.Rows);
        MethodDocs docs = new MethodDocs(
            $"<c>{Gradients.Name}_t-1 {(StartsAtZero ? "=" : "+=")} {Weights}^T {sums.Name}_t</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.StateGradients(StartsAtZero),
        }
        .Read(sums.Name, _operands.OneRow(sums))
        .Read(Transposed, _operands.TransposedStateWeights);
        Operand target = _operands.OneStateBefore(Gradients);
        docs = StartsAtZero ? docs.Written(Gradients.Name, target) : docs.Updated(Gradients.Name, target);
        docs.Count().Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float " + sums.Name, "ref float " + Transposed, "ref float " + Gradients.Name, "int count"];
        using (code.Method("private static void " + Product.Name, parameters))
        {
            product.Write(code);
        }
    }
}
