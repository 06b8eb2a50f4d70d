using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Emits the gradient on the inputs of a dense layer.</summary>
internal sealed class DenseInputGradient(DenseLayer layer, ProductShape shape)
{
    private const int Block = InputGradientTile.BlockSamples;
    private const string Transpose = $"{RuntimeNames.Transposition}.Transpose";

    private readonly InputGradientTile _tiles512 = Tile(shape, VectorType.Bits512);
    private readonly InputGradientTile _tileN = Tile(shape, VectorType.BitsN);

    public void Write(CodeWriter code)
    {
        string output = layer.InputGradientName;
        code.Line($"/// <summary><c>{output} = W{layer.Index}^T dz{layer.Index}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Lines(
            $"""
            /// <remarks>
            /// dz{layer.Index} [{shape.Outputs}], {output} [{shape.Inputs}]. Samples lie in the lanes: dz is transposed, {Block} samples at a time,
            /// so that the weights can be read as they lie.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        string signature = $"InputGradient{layer.Index}(ref float parameters, ref float dz, ref float dx, ref float scratch, int count)";
        using (code.Block("private static void " + signature))
        {
            code.Line($"ref float W = ref {Unsafe}.Add(ref parameters, W{layer.Index}Offset);");
            code.Line($"ref float dzT = ref scratch;    // [{shape.Outputs}][{Block}]");
            code.Line($"ref float dxT = ref {Unsafe}.Add(ref scratch, {shape.Outputs * Block});    // [{shape.Inputs}][{Block}]");
            using (code.Block($"for (int first = 0; first < count; first += {Block})"))
            {
                code.Line($"int rows = global::System.Math.Min({Block}, count - first);");
                code.Line($"ref float dzRows = ref {Unsafe}.Add(ref dz, (nint)first * {shape.OutputStride});");
                code.Line($"ref float dxRows = ref {Unsafe}.Add(ref dx, (nint)first * {shape.InputStride});");
                code.Line($"{Transpose}(ref dzRows, {shape.OutputStride}, ref dzT, {Block}, rows, {shape.Outputs});");
                WriteTiles(code);
                code.Line($"{Transpose}(ref dxT, {Block}, ref dxRows, {shape.InputStride}, {shape.Inputs}, rows);");
            }
        }

        foreach (InputGradientTile tile in new[] { _tiles512, _tileN })
        {
            code.Line();
            tile.Write(code);
        }
    }

    /// <summary>
    /// Two vectors of samples side by side, so that small batches waste little; the sums of a tile are enough to hide the latency of a multiply-add.
    /// </summary>
    private static InputGradientTile Tile(ProductShape shape, VectorType vector) =>
        new(shape, new Columns(vector, 2), Math.Min(shape.Inputs, vector.Is512 ? 8 : 4));

    private void WriteTiles(CodeWriter code)
    {
        code.Line($"int lanes = {EmittedNames.Is512} ? {2 * Panels.Width} : 2 * {CountN};");
        using (code.Block("for (int column = 0; column < rows; column += lanes)"))
        {
            code.Line($"ref float dzs = ref {Unsafe}.Add(ref dzT, column);");
            code.Line($"ref float dxs = ref {Unsafe}.Add(ref dxT, column);");
            using (code.Block(EmittedNames.If512))
            {
                WriteInputs(code, _tiles512);
            }

            using (code.Block("else"))
            {
                WriteInputs(code, _tileN);
            }
        }
    }

    /// <summary>Walks the inputs in whole tiles; the last one may overlap the one before, which stores the same sums again.</summary>
    private void WriteInputs(CodeWriter code, InputGradientTile tile)
    {
        if (tile.Inputs == shape.Inputs)
        {
            code.Line($"{tile.Name}(ref W, ref dzs, ref dxs);");
            return;
        }

        bool isExact = shape.Inputs % tile.Inputs == 0;
        using (code.Block($"for (int i = 0; i < {shape.Inputs}; i += {tile.Inputs})"))
        {
            string first = "i";
            if (!isExact)
            {
                code.Line("// The last tile may overlap the one before, and store the same sums again.");
                code.Line($"int at = global::System.Math.Min(i, {shape.Inputs - tile.Inputs});");
                first = "at";
            }

            code.Line($"{tile.Name}(ref {Unsafe}.Add(ref W, {first} * {Panels.Width}), ref dzs, ref {Unsafe}.Add(ref dxs, {first} * {Block}));");
        }
    }
}
