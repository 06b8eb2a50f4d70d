using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>
/// Emits backpropagation through time: from the gradient on the states of a recurrent layer back through the steps to the gradients on all sums.
/// </summary>
internal sealed class RecurrentBackward(RecurrentLayer layer, RecurrentCell cell)
{
    private const string RowsClass = RuntimeNames.Rows;

    private readonly RecurrentShape _shape = cell.Shape;

    private int Index => _shape.Index;

    /// <summary>
    /// Where no gradient comes in but for the last step, the product is the first to write that on a state; unless the cell has added to it.
    /// </summary>
    private bool StartsAtZero => !layer.ReturnSequences && cell.HasOneSum;

    private ProductShape Product => _shape.StateGradientProduct(cell.StateSumGradients, StartsAtZero ? SumStart.Zero : SumStart.Sums);

    private StepRows Gradients => _shape.StateGradients with { Start = 0 };

    /// <summary>Floats of scratch: the transposed weights.</summary>
    public int Scratch => Product.PanelCount * Product.PanelStride;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        string given = layer.ReturnSequences ? "on every state" : "on the last state";
        code.Line($"/// <summary>Backpropagation through time: from the gradient {given} of <paramref name=\"count\"/> samples to those on all sums.</summary>");
        code.Line($"/// <remarks>dz is laid out like a{Index}.{(cell.Buffers.Count > 0 ? " The gates' gradients take the places of the gates." : "")}</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void SumGradient{Index}(
                ref float parameters, ref float a, {cell.Parameters}ref float dz, ref float scratch, int count)
            """))
        {
            WriteTransposition(code, "U" + Index, _shape.StateProduct(cell.StateSums, SumStart.Sums), Product);
            using (code.Block($"for (; count > 0; count -= {RecurrentShape.Block})"))
            {
                WriteBlock(code);
            }
        }

        code.Line();
        WriteStep(code);
        code.Line();
        WriteProduct(code, tiles);
    }

    /// <summary>Emits the local <c>transposed</c>: a weight matrix with its inputs in the lanes, from the start of the scratch on.</summary>
    public static void WriteTransposition(CodeWriter code, string weights, ProductShape forward, ProductShape backward)
    {
        code.Line($"ref float transposed = ref scratch;    // {weights}^T: [{backward.PanelCount}][{backward.Inputs}][16]");
        code.Line($"{RuntimeNames.PanelTransposition}.Transpose(");
        using (code.Indent())
        {
            code.Line($"ref {Unsafe}.Add(ref parameters, {weights}Offset), {forward.PanelStride}, ref transposed, {backward.PanelStride},");
            code.Line($"panels: {forward.PanelCount}, inputs: {forward.Inputs});");
        }
    }

    private void WriteBlock(CodeWriter code)
    {
        code.Line($"int rows = {Min}({RecurrentShape.Block}, count);");
        int length = layer.ReturnSequences || StartsAtZero ? Gradients.Pitch : _shape.Steps * Gradients.Pitch;
        code.Line($"{RowsClass}.Clear(ref dz, {Gradients.Stride}, {length}, rows);");
        if (cell.Carried is { } carried)
        {
            code.Line("// No gradient comes from behind the last step.");
            code.Line($"{RowsClass}.Clear(ref {Unsafe}.Add(ref {carried.Name}, {_shape.Steps * carried.Pitch}), {carried.Stride}, {carried.Pitch}, rows);");
        }

        StepRows[] all = [_shape.StatesBefore, .. cell.Buffers, Gradients];
        using (code.Block($"for (int t = {_shape.Steps - 1}; t >= 0; t--)"))
        {
            string references = string.Concat(all.Select(rows => $"ref {Unsafe}.Add(ref {rows.Name}, t * {rows.Pitch}), "));
            code.Line($"SumGradient{Index}Step({references}ref transposed, rows, t);");
        }

        foreach (StepRows rows in all)
        {
            code.Line(rows.Advance(RecurrentShape.Block));
        }
    }

    private void WriteStep(CodeWriter code)
    {
        code.Line("/// <summary>Step t of some samples, backward: dz is the gradient on the state before it, followed by that on the state after it.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void SumGradient{Index}Step(ref float a, {cell.Parameters}ref float dz, ref float transposed, int count, int t)"))
        {
            cell.WriteGateGradients(code);
            using (code.Block("if (t > 0)"))
            {
                code.Line($"{Product.Name}(ref {cell.StateSumGradients.First}, ref transposed, ref dz, count);");
            }
        }
    }

    private void WriteProduct(CodeWriter code, TileAnnex tiles)
    {
        ForwardProduct product = new(Product, new ProductNames("x", "W", "z"), tiles, RecurrentTiles.Rows);
        code.Line($"/// <summary>From the gradient on the sums of a step, x, to that on the state before it: <c>z {(StartsAtZero ? "" : "+")}= U{Index}^T x</c>.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Product.Name}(ref float x, ref float W, ref float z, int count)"))
        {
            product.Write(code);
        }
    }
}
