using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>Emits the gradient on the inputs of a recurrent layer, of all steps at once.</summary>
internal sealed class RecurrentInputGradient(RecurrentLayer layer, RecurrentCell cell)
{
    private readonly RecurrentShape _shape = cell.Shape;
    private readonly RecurrentOperands _operands = new(cell.Shape);
    private readonly RecurrentTwin _twin = new(cell);

    private int Index => _shape.Index;

    private string Weights => "W" + Index;

    private string Transposed => Weights + "T";

    private StepRows Sums => cell.InputSumGradients;

    private StepRows Target => _shape.InputGradients;

    private ProductShape Product => _shape.InputGradientProduct(Sums);

    /// <summary>Whole panels are written, for which the network's inputs have no room.</summary>
    private bool HasRows => _shape.Input.Pitch != Product.OutputStride;

    private int RowsOffset => Product.PanelCount * Product.PanelStride;

    /// <summary>Floats of scratch: the transposed weights, and the rows of a sample where they need to be copied.</summary>
    public int Scratch => RowsOffset + (HasRows ? _shape.Steps * Product.OutputStride : 0);

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteLayer(code);
        code.Line();
        WriteProduct(code, tiles);
    }

    private void WriteLayer(CodeWriter code)
    {
        string dx = Target.Name;
        new MethodDocs($"<c>{dx} = {layer.InputGradientMaths}</c> for all steps of <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.InputGradients(),
        }
        .Read("parameters", RecurrentOperands.InParameters(_operands.InputWeights))
        .Read(Sums.Name, _operands.AllSteps(Sums))
        .Written(dx, _operands.Inputs(Target))
        .Other("scratch", $"Room for the transposed weights{(HasRows ? " and the gradients of a sample" : "")}: {Scratch} floats.")
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float " + Sums.Name, "ref float " + dx, "ref float scratch", "int count"];
        using (code.Method("private static void InputGradient" + Index, parameters))
        {
            RecurrentBackward.WriteTransposition(code, Weights, _shape.InputProduct(cell.InputSums, SumStart.Zero), Product);
            if (HasRows)
            {
                code.Comment($"The tiles write whole panels: more than the rows of {dx} have room for.");
                code.Line(
                    $"ref float {dx}_rows = ref {Unsafe}.Add(ref scratch, {RowsOffset});", $"[{_shape.Steps}][{Product.OutputStride}]");
            }

            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                string target = HasRows ? dx + "_rows" : Target.First;
                code.Line($"{Product.Name}(ref {Sums.Of(Sums.Name)}, ref {Transposed}, ref {target}, {_shape.Steps});");
                if (HasRows)
                {
                    code.Line($"{RuntimeNames.Rows}.CopyOut(ref {target}, {Product.OutputStride}, ref {dx}, {_shape.Features}, {_shape.Steps});");
                }

                code.Line($"{Sums.Name} = ref {Unsafe}.Add(ref {Sums.Name}, {Sums.Stride});");
                code.Line(Target.Advance(1));
            }
        }
    }

    private void WriteProduct(CodeWriter code, TileAnnex tiles)
    {
        string dx = Target.Name;
        ForwardProduct product = new(Product, new ProductNames(Sums.Name, Transposed, dx), tiles, RecurrentTiles.Rows);
        new MethodDocs($"<c>{dx}_t = {Weights}^T {Sums.Name}_t</c> for <paramref name=\"count\"/> steps.")
        {
            Twin = _twin.InputGradientRows(),
        }
        .Read(Sums.Name, _operands.Steps(Sums))
        .Read(Transposed, _operands.TransposedInputWeights)
        .Written(dx, _operands.InputSteps(Target with { Pitch = Product.OutputStride }))
        .Other("count", "The number of steps.")
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float " + Sums.Name, "ref float " + Transposed, "ref float " + dx, "int count"];
        using (code.Method("private static void " + Product.Name, parameters))
        {
            product.Write(code);
        }
    }
}
