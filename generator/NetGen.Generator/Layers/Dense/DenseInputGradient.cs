using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Emits the gradient on the inputs of a dense layer.</summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its product.</param>
/// <param name="gradients">The name of the gradients on the weighted sums.</param>
internal sealed class DenseInputGradient(DenseLayer layer, ProductShape shape, string gradients)
{
    private const int Block = InputGradientTile.BlockSamples;
    private const string Transpose = $"{RuntimeNames.Transposition}.Transpose";

    private readonly InputGradientTile _tile512 = Tile(shape, VectorType.Bits512);
    private readonly InputGradientTile _tileN = Tile(shape, VectorType.BitsN);

    private string Weights => "W" + layer.Index;

    private string Target => layer.InputGradientName;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float " + gradients, "ref float " + Target, "ref float scratch", "int count"];
        using (code.Method($"private static void InputGradient{layer.Index}", parameters))
        {
            code.Line($"ref float {Weights} = ref {Unsafe}.Add(ref parameters, {Weights}Offset);");
            code.Line($"ref float {gradients}T = ref scratch;    // [{shape.Outputs}][{Block}]");
            code.Line($"ref float {Target}T = ref {Unsafe}.Add(ref scratch, {shape.Outputs * Block});    // [{shape.Inputs}][{Block}]");
            using (code.Block($"for (int s = 0; s < count; s += {Block})"))
            {
                code.Line($"int rows = {Min}({Block}, count - s);");
                code.Line($"ref float {gradients}_s = ref {Unsafe}.Add(ref {gradients}, (nint)s * {shape.OutputStride});");
                code.Line($"ref float {Target}_s = ref {Unsafe}.Add(ref {Target}, (nint)s * {shape.InputStride});");
                code.Line($"{Transpose}(ref {gradients}_s, {shape.OutputStride}, ref {gradients}T, {Block}, rows, {shape.Outputs});");
                WriteTiles(code, tiles);
                code.Line($"{Transpose}(ref {Target}T, {Block}, ref {Target}_s, {shape.InputStride}, {shape.Inputs}, rows);");
            }
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        new MethodDocs($"<c>{Target} = {Weights}^T {gradients}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = ProductTwin.InputGradient($"{Target}[s, i]", Weights, $"{gradients}[s, o]", "count", shape.Outputs, shape.Inputs),
            Remarks =
            [
                $"Samples are in the lanes: {gradients} is transposed, {Block} samples at a time, and each weight is broadcast from the panel that the "
                + "forward pass reads.",
            ],
        }
        .Read(
            "parameters",
            new Operand(Weights, "o, i", $"{shape.Outputs} x {shape.Inputs}", $"{Weights}Offset + {Panels.PlaceOf(shape.Outputs, shape.Inputs)}"))
        .Read(gradients, new Operand(gradients, "s, o", $"count x {shape.Outputs}", $"s * {shape.OutputStride} + o"))
        .Written(Target, new Operand(Target, "s, i", $"count x {shape.Inputs}", $"s * {shape.InputStride} + i"))
        .Other("scratch", $"Room for the transposed blocks: {Block} x ({shape.Outputs} + {shape.Inputs}) floats.")
        .Count()
        .Write(code);
    }

    /// <summary>
    /// Two vectors of samples side by side, so that small batches waste little; the sums of a tile are enough to hide the latency of a multiply-add.
    /// </summary>
    private static InputGradientTile Tile(ProductShape shape, VectorType vector) =>
        new(shape, new Columns(vector, 2), Math.Min(shape.Inputs, vector.Is512 ? 8 : 4));

    private void WriteTiles(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"int lanes = {EmittedNames.Is512} ? {2 * Panels.Width} : 2 * {CountN};");
        using (code.Block("for (int lane = 0; lane < rows; lane += lanes)"))
        {
            code.Line($"ref float {gradients}_lanes = ref {Unsafe}.Add(ref {gradients}T, lane);");
            code.Line($"ref float {Target}_lanes = ref {Unsafe}.Add(ref {Target}T, lane);");
            using (code.Block(EmittedNames.If512))
            {
                WriteInputs(code, _tile512, tiles.Add(_tile512));
            }

            using (code.Block("else"))
            {
                WriteInputs(code, _tileN, tiles.Add(_tileN));
            }
        }
    }

    /// <summary>Walks the inputs in whole tiles; the last one may overlap the one before, which stores the same sums again.</summary>
    private void WriteInputs(CodeWriter code, InputGradientTile tile, string name)
    {
        using Loop loop = code.Loop("i", shape.Inputs, tile.Inputs);
        Counter first = loop.Counter;
        if (shape.Inputs % tile.Inputs != 0)
        {
            code.Comment("The last tile may overlap the one before, and store the same sums again.");
            code.Line($"int first = {Min}(i, {shape.Inputs - tile.Inputs});");
            first = new Counter("first");
        }

        code.Call(
            name,
            [
                "ref " + VectorType.Offset(Weights, first.Times(Panels.Width)), $"ref {gradients}_lanes",
                "ref " + VectorType.Offset(Target + "_lanes", first.Times(Block)),
            ]);
    }
}
