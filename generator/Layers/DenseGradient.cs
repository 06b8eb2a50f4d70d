using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradients of a dense layer's parameters.</summary>
internal sealed class DenseGradient(Dense layer, DenseShape shape)
{
    /// <summary>Floats in the sums of the largest tile.</summary>
    private static readonly int SumsLength = VectorType.Wide.Accumulators * Panels.Width;

    public void Write(CodeWriter code)
    {
        int index = layer.Index;
        List<GradientTile> tiles = [];
        code.Lines(
            $"""
            /// <summary><c>dW{index} = {layer.InputName}^T dz{index}</c>, summed over the batch and handed to the optimizer tile by tile.</summary>
            /// <remarks>
            /// {layer.InputName} [{shape.Inputs}], dz{index} [{shape.Outputs}], dW{index} [{shape.Outputs}x{shape.Inputs}]. Of <paramref name="parts"/> equal shares
            /// of the inputs this call does number <paramref name="part"/>; every sum is whole in one share, so the bits do not depend on
            /// their number.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void Gradient{index}<TOptimizer>(
                ref float x, ref float dz, int count, ref float W, ref float state, nint stateStride, TOptimizer optimizer, int part, int parts)
                where TOptimizer : struct, global::NetGen.IOptimizer
            """))
        {
            code.Line($"global::System.Span<float> buffer = stackalloc float[{SumsLength} + global::NetGen.Kernels.CacheLine.Floats];");
            code.Line("ref float dW = ref global::NetGen.Kernels.CacheLine.First(buffer);    // of one tile: [panels][inputs][16]");
            using (code.Block(EmittedNames.IfWide))
            {
                foreach (PanelGroup group in shape.Groups)
                {
                    WritePanels(code, group, Add(new Columns(VectorType.Wide, group.Size)), CallOnce);
                }
            }

            using (code.Block("else"))
            {
                WritePanels(code, PanelLoop.OneByOne(shape), Add(new Columns(VectorType.Narrow, Columns.NarrowVectors)), CallForLanes);
            }
        }

        foreach (GradientTile tile in tiles)
        {
            code.Line();
            tile.Write(code);
        }

        GradientTile Add(Columns columns)
        {
            int inputs = Math.Min(shape.Inputs, columns.Count == 1 ? 16 : columns.Vector.Accumulators / columns.Count);
            GradientTile tile = new(shape, columns, inputs);
            tiles.Add(tile);
            return tile;
        }
    }

    public void WriteCalls(CodeWriter code, string input, string gradients, int firstTensor)
    {
        string weights = "W" + layer.Index;
        string biases = "b" + layer.Index;
        code.Line($"// d{weights} = {input}^T {gradients}; d{biases} = the sum of {gradients} over the samples");
        using (code.Block($"if (plan.Trains({firstTensor}))"))
        {
            code.Line($"Gradient{layer.Index}(");
            using (code.Indent())
            {
                code.Line($"ref {input}, ref {gradients}, count, {Buffers(weights)},");
                code.Line($"plan.Optimizer({firstTensor}), part, parts);");
            }
        }

        using (code.Block($"if (plan.Trains({firstTensor + 1}) && part == 0)"))
        {
            code.Line("global::NetGen.Kernels.BiasGradient.Update(");
            using (code.Indent())
            {
                code.Line($"ref {gradients}, stride: {shape.OutputStride}, count, {Buffers(biases)},");
                code.Line($"length: {shape.PanelCount * Panels.Width}, plan.Optimizer({firstTensor + 1}));");
            }
        }
    }

    private static string Buffers(string tensor) =>
        $"ref FloatRef.Add(ref parameters, {tensor}Offset), ref FloatRef.Add(ref plan.State, {tensor}Offset), plan.StateStride";

    private void WritePanels(CodeWriter code, PanelGroup group, GradientTile tile, Action<CodeWriter, GradientTile, string, string> call) =>
        PanelLoop.Write(code, shape, group, (weights, outputs) =>
            WriteInputs(code, tile, group.Size, weights, x => call(code, tile, x, outputs)));

    private static void CallOnce(CodeWriter code, GradientTile tile, string x, string output) =>
        code.Line($"{tile.Name}(ref {x}, ref {VectorType.Offset("dz", output)}, count, ref dW);");

    private static void CallForLanes(CodeWriter code, GradientTile tile, string x, string output)
    {
        string dz = VectorType.Offset("dz", PanelLoop.Sum(output, "lane"));
        using (code.Block(PanelLoop.Lanes))
        {
            code.Line($"{tile.Name}(ref {x}, ref {dz}, count, ref FloatRef.Add(ref dW, lane));");
        }
    }

    /// <summary>
    /// Walks this part's share of the inputs in whole tiles: the sums, then the optimizer. The last tile may overlap the one before; the inputs
    /// that it shares with it are computed again, but not updated again.
    /// </summary>
    private void WriteInputs(CodeWriter code, GradientTile tile, int panels, string weightOffset, Action<string> call)
    {
        int size = tile.Inputs;
        int tiles = (shape.Inputs + size - 1) / size;
        bool isExact = shape.Inputs % size == 0;
        using (code.Block($"for (int i = {tiles} * part / parts * {size}; i < {End(tiles, size, isExact)}; i += {size})"))
        {
            string first = "i";
            string sums = "dW";
            string length = Literal.Of(tile.PanelLength);
            if (!isExact)
            {
                code.Line($"int first = global::System.Math.Min(i, {shape.Inputs - size});");
                first = "first";
                sums = $"FloatRef.Add(ref dW, (i - first) * {Panels.Width})";
                length = $"(first + {size} - i) * {Panels.Width}";
            }

            call($"FloatRef.Add(ref x, {first})");
            code.Line($"int at = {PanelLoop.Sum(weightOffset, $"i * {Panels.Width}")};");
            code.Line("global::NetGen.Kernels.ParameterUpdate.ApplyPanels(");
            using (code.Indent())
            {
                code.Line($"ref optimizer, ref FloatRef.Add(ref W, at), parameterStride: {shape.PanelStride},");
                code.Line($"ref {sums}, gradientStride: {tile.PanelLength}, ref FloatRef.Add(ref state, at), stateStride,");
                code.Line($"length: {length}, panels: {panels});");
            }
        }
    }

    private string End(int tiles, int size, bool isExact) => isExact
        ? $"{tiles} * (part + 1) / parts * {size}"
        : $"global::System.Math.Min({shape.Inputs}, {tiles} * (part + 1) / parts * {size})";
}
