using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Emits the gradient on the inputs of a recurrent layer, of all steps at once.</summary>
internal sealed class RecurrentInputGradient(RecurrentLayer layer, RecurrentCell cell)
{
    private readonly RecurrentShape _shape = cell.Shape;

    private int Index => _shape.Index;

    private ProductShape Product => _shape.InputGradientProduct(cell.InputSumGradients);

    /// <summary>Whole panels are written, for which the network's inputs have no room.</summary>
    private bool HasRows => _shape.Input.Pitch != Product.OutputStride;

    private int RowsOffset => Product.PanelCount * Product.PanelStride;

    /// <summary>Floats of scratch: the transposed weights, and the rows of a sample where they need to be copied.</summary>
    public int Scratch => RowsOffset + (HasRows ? _shape.Steps * Product.OutputStride : 0);

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        StepRows sums = cell.InputSumGradients;
        code.Line($"/// <summary><c>{layer.InputGradientName} = {layer.InputGradientMaths}</c> for all steps of <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void InputGradient{Index}(ref float parameters, ref float dz, ref float dx, ref float scratch, int count)"))
        {
            RecurrentBackward.WriteTransposition(code, "W" + Index, _shape.InputProduct(cell.InputSums, SumStart.Zero), Product);
            if (HasRows)
            {
                code.Line($"ref float rows = ref {Unsafe}.Add(ref scratch, {RowsOffset});    // [{_shape.Steps}][{Product.OutputStride}]");
            }

            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                string target = HasRows ? "rows" : VectorType.Offset("dx", Literal.Of(_shape.Input.Start));
                code.Line($"{Product.Name}(ref {VectorType.Offset("dz", Literal.Of(sums.Start))}, ref transposed, ref {target}, {_shape.Steps});");
                if (HasRows)
                {
                    code.Line($"{RuntimeNames.Rows}.CopyOut(ref rows, {Product.OutputStride}, ref dx, {_shape.Features}, {_shape.Steps});");
                }

                code.Line($"dz = ref {Unsafe}.Add(ref dz, {sums.Stride});");
                code.Line($"dx = ref {Unsafe}.Add(ref dx, {_shape.Input.Stride});");
            }
        }

        code.Line();
        ForwardProduct product = new(Product, new ProductNames("x", "W", "z"), tiles, RecurrentTiles.Rows);
        code.Line($"/// <summary><c>z = W{Index}^T x</c> for the steps of a sample.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Product.Name}(ref float x, ref float W, ref float z, int count)"))
        {
            product.Write(code);
        }
    }
}
