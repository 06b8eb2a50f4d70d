using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>
/// Emits backpropagation through time: from the gradient on the states of a recurrent layer back through the steps to the gradients on all sums.
/// </summary>
/// <param name="cell">The cell.</param>
/// <param name="everyStep">Whether a gradient comes in for every state, or for the last one only.</param>
internal sealed class RecurrentBackward(RecurrentCell cell, bool everyStep)
{
    private const string RowsClass = "global::NetGen.Kernels.Rows";

    private readonly RecurrentShape _shape = cell.Shape;

    /// <summary>A cell that adds to the gradient on the state before by itself finds zeros there; otherwise the product is the first to write.</summary>
    private bool StartsAtZero => !everyStep && cell.HasOneSum;

    private DenseShape Product =>
        _shape.StateGradientProduct(cell.StateSumGradients, StartsAtZero ? SumStart.Zero : SumStart.Sums);

    /// <summary>Floats of scratch: the transposed weights.</summary>
    public int Scratch => Product.PanelCount * Product.PanelStride;

    public void Write(CodeWriter code)
    {
        int index = _shape.Index;
        string buffers = string.Concat(cell.Buffers.Select(buffer => $"ref float {buffer.Name}, "));
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void SumGradient{index}(
                ref float parameters, ref float a, {buffers}ref float dz, ref float scratch, int count)
            """))
        {
            DenseShape weights = _shape.StateProduct(cell.StateSums, SumStart.Sums);
            code.Line($"// U{index}^T in panels of its own: [{Product.PanelCount}][{Product.Inputs}][16]");
            code.Line("ref float transposed = ref scratch;");
            code.Line($"global::NetGen.Kernels.PanelTransposition.Transpose(");
            using (code.Indent())
            {
                code.Line($"ref FloatRef.Add(ref parameters, U{index}Offset), {weights.PanelStride}, ref transposed, {Product.PanelStride},");
                code.Line($"{weights.PanelCount}, {weights.Inputs});");
            }

            using (code.Block($"for (; count > 0; count -= {RecurrentShape.Block})"))
            {
                WriteBlock(code);
            }
        }

        code.Line();
        WriteProduct(code);
    }

    private void WriteBlock(CodeWriter code)
    {
        int index = _shape.Index;
        code.Line($"int rows = global::System.Math.Min({RecurrentShape.Block}, count);");
        StepRows gradients = _shape.StateGradients with { Start = 0 };
        if (cell.ZeroRows is { } zero)
        {
            code.Line("// No gradient comes from behind the last step.");
            code.Line($"{RowsClass}.Clear(ref FloatRef.Add(ref {zero.Name}, {_shape.Steps * zero.Pitch}), {zero.Stride}, {zero.Pitch}, rows);");
        }

        int length = everyStep || StartsAtZero ? gradients.Pitch : _shape.Steps * gradients.Pitch;
        code.Line($"{RowsClass}.Clear(ref dz, {gradients.Stride}, {length}, rows);");
        StepRows[] all = [_shape.StatesBefore, .. cell.Buffers, gradients];
        using (code.Block($"for (int t = {_shape.Steps - 1}; t >= 0; t--)"))
        {
            string references = string.Concat(all.Select(rows => $"ref FloatRef.Add(ref {rows.Name}, t * {rows.Pitch}), "));
            code.Line($"SumGradient{index}Step({references}ref transposed, rows, t);");
        }

        foreach (StepRows rows in all)
        {
            code.Line($"{rows.Name} = ref FloatRef.Add(ref {rows.Name}, {RecurrentShape.Block * rows.Stride});");
        }
    }

    private void WriteProduct(CodeWriter code)
    {
        int index = _shape.Index;
        string buffers = string.Concat(cell.Buffers.Select(buffer => $"ref float {buffer.Name}, "));
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void SumGradient{index}Step(ref float a, {buffers}ref float dz, ref float transposed, int count, int t)"))
        {
            cell.WriteGateGradients(code);
            using (code.Block("if (t > 0)"))
            {
                string sums = VectorType.Offset(cell.StateSumGradients.Name, Literal.Of(cell.StateSumGradients.Start));
                code.Line($"StateGradient{index}(ref {sums}, ref transposed, ref dz, count);");
            }
        }

        code.Line();
        ForwardProduct product = new(Product, Samples);
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void StateGradient{index}(ref float x, ref float W, ref float z, int count)"))
        {
            product.WriteLoops(code);
        }

        product.WriteTiles(code);
    }

    public static Func<Columns, int[]> Samples = RecurrentForward.Samples;
}
