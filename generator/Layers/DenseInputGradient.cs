using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradient on the inputs of a dense layer.</summary>
internal sealed class DenseInputGradient(Dense layer, DenseShape shape)
{
    private const int Block = InputGradientTile.BlockSamples;
    private const string Transpose = "global::NetGen.Kernels.Transposition.Transpose";

    private readonly InputGradientTile _full = Tile(shape, VectorType.Wide, Columns.MaxPanels);
    private readonly InputGradientTile _few = Tile(shape, VectorType.Wide, 1);
    private readonly InputGradientTile _narrow = Tile(shape, VectorType.Narrow, Columns.NarrowVectors);

    public void Write(CodeWriter code)
    {
        string output = layer.Index == 1 ? "dx" : "d" + layer.InputName;
        code.Line($"/// <summary><c>{output} = W{layer.Index}^T dz{layer.Index}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Lines(
            $"""
            /// <remarks>
            /// dz{layer.Index} [{shape.Outputs}], {output} [{shape.Inputs}]. Samples lie in the lanes, {Block} at a time: dz is transposed, so that the
            /// weights can be read from the panels of the forward pass; transposing the weights instead would cost more.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        string signature = $"InputGradient{layer.Index}(ref float parameters, ref float dz, ref float dx, ref float scratch, int count)";
        using (code.Block("private static void " + signature))
        {
            code.Line($"ref float W = ref FloatRef.Add(ref parameters, W{layer.Index}Offset);");
            code.Line($"ref float dzT = ref scratch;    // [{shape.Outputs}][{Block}]");
            code.Line($"ref float dxT = ref FloatRef.Add(ref scratch, {shape.Outputs * Block});    // [{shape.Inputs}][{Block}]");
            using (code.Block($"for (int first = 0; first < count; first += {Block})"))
            {
                code.Line($"int rows = global::System.Math.Min({Block}, count - first);");
                code.Line($"ref float dzRows = ref FloatRef.Add(ref dz, (nint)first * {shape.OutputStride});");
                code.Line($"ref float dxRows = ref FloatRef.Add(ref dx, (nint)first * {shape.InputStride});");
                code.Line($"{Transpose}(ref dzRows, {shape.OutputStride}, ref dzT, {Block}, rows, {shape.Outputs});");
                WriteTiles(code);
                code.Line($"{Transpose}(ref dxT, {Block}, ref dxRows, {shape.InputStride}, {shape.Inputs}, rows);");
            }
        }

        foreach (InputGradientTile tile in new[] { _full, _few, _narrow })
        {
            code.Line();
            tile.Write(code);
        }
    }

    private static InputGradientTile Tile(DenseShape shape, VectorType vector, int columns) =>
        new(shape, new Columns(vector, columns), Math.Min(shape.Inputs, columns == 1 ? 16 : vector.Accumulators / columns));

    private void WriteTiles(CodeWriter code)
    {
        using (code.Block($"if (!{EmittedNames.IsWide})"))
        using (code.Block("for (int column = 0; column < rows; column += 2 * FloatN.Count)"))
        {
            WriteInputs(code, _narrow, "column");
        }

        using (code.Block("else if (rows > 32)"))
        {
            WriteInputs(code, _full, "0");
        }

        using (code.Block("else"))
        using (code.Block($"for (int column = 0; column < rows; column += {Panels.Width})"))
        {
            WriteInputs(code, _few, "column");
        }
    }

    /// <summary>Walks the inputs in whole tiles; the last one may overlap the one before, which stores the same sums again.</summary>
    private void WriteInputs(CodeWriter code, InputGradientTile tile, string column)
    {
        string samples = VectorType.Offset("dzT", column);
        if (tile.Inputs == shape.Inputs)
        {
            code.Line($"{tile.Name}(ref W, ref {samples}, ref {VectorType.Offset("dxT", column)});");
            return;
        }

        bool exact = shape.Inputs % tile.Inputs == 0;
        using (code.Block($"for (int i = 0; i < {shape.Inputs}; i += {tile.Inputs})"))
        {
            string first = "i";
            if (!exact)
            {
                code.Line($"int at = global::System.Math.Min(i, {shape.Inputs - tile.Inputs});");
                first = "at";
            }

            string output = column == "0" ? $"{first} * {Block}" : $"{first} * {Block} + {column}";
            code.Line($"{tile.Name}(ref FloatRef.Add(ref W, {first} * {Panels.Width}), ref {samples}, ref FloatRef.Add(ref dxT, {output}));");
        }
    }
}
