using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradients of a dense layer's parameters.</summary>
internal sealed class DenseGradient(Dense layer, DenseShape shape)
{
    private const string Update = "global::NetGen.Kernels.ParameterUpdate";

    /// <summary>Vectors of sums in a tile: enough to hide the latency of a multiply-add, and no more loads than multiply-adds.</summary>
    private const int Sums = 16;

    private const int SumsLength = Sums * Panels.Width;

    /// <summary>From so many weights on, they and the optimizer's state are asked for before the sums, which take as long as memory does.</summary>
    private const int LargeWeights = 32 * 1024;

    private bool IsLarge => shape.PanelCount * shape.PanelStride >= LargeWeights;

    public void Write(CodeWriter code)
    {
        int index = layer.Index;
        List<GradientTile> tiles = [];
        code.Lines(
            $"""
            /// <summary><c>dW{index} = {layer.InputName}^T dz{index}</c>, summed over the batch and handed to the optimizer tile by tile.</summary>
            /// <remarks>
            /// {layer.InputName} [{shape.Inputs}], dz{index} [{shape.Outputs}], dW{index} [{shape.Outputs}x{shape.Inputs}]. This part's share of the inputs; every sum is whole in one share.
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
            foreach (PanelGroup group in shape.Groups)
            {
                int inputs = Math.Min(shape.Inputs, Sums / group.Size);
                GradientTile wide = new(shape, new Columns(VectorType.Wide, group.Size), inputs, inputs);
                GradientTile narrow = new(shape, new Columns(VectorType.Narrow, Columns.NarrowVectors), Math.Min(inputs, 4), inputs);
                tiles.Add(wide);
                tiles.Add(narrow);
                PanelLoop.Write(code, shape, group, (weights, output) => WriteInputs(code, wide, narrow, group.Size, weights, output));
            }
        }

        foreach (GradientTile tile in tiles.GroupBy(tile => tile.Name).Select(same => same.First()))
        {
            code.Line();
            tile.Write(code);
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

    /// <summary>
    /// Walks this part's share of the inputs in whole tiles: the sums, then the optimizer. The last tile may overlap the one before; the inputs
    /// that it shares with it are computed again, but not updated again.
    /// </summary>
    private void WriteInputs(CodeWriter code, GradientTile wide, GradientTile narrow, int panels, string weightOffset, string outputOffset)
    {
        int size = wide.Inputs;
        int tiles = (shape.Inputs + size - 1) / size;
        bool isExact = shape.Inputs % size == 0;
        using (code.Block($"for (int i = {tiles} * part / parts * {size}; i < {End(tiles, size, isExact)}; i += {size})"))
        {
            string first = "i";
            string sums = "dW";
            string length = Literal.Of(wide.PanelLength);
            if (!isExact)
            {
                code.Line($"int first = global::System.Math.Min(i, {shape.Inputs - size});");
                first = "first";
                sums = $"FloatRef.Add(ref dW, (i - first) * {Panels.Width})";
                length = $"(first + {size} - i) * {Panels.Width}";
            }

            code.Line($"int at = {PanelLoop.Sum(weightOffset, $"i * {Panels.Width}")};");
            string strides = $"parameterStride: {shape.PanelStride}";
            if (IsLarge)
            {
                code.Line($"{Update}.Prefetch(");
                using (code.Indent())
                {
                    code.Line($"ref optimizer, ref FloatRef.Add(ref W, at), {strides}, ref FloatRef.Add(ref state, at), stateStride,");
                    code.Line($"length: {length}, panels: {panels});");
                }
            }

            WriteSums(code, wide, narrow, first, outputOffset, panels);
            code.Line($"{Update}.ApplyPanels(");
            using (code.Indent())
            {
                code.Line($"ref optimizer, ref FloatRef.Add(ref W, at), {strides}, ref {sums}, gradientStride: {wide.PanelLength},");
                code.Line($"ref FloatRef.Add(ref state, at), stateStride, length: {length}, panels: {panels});");
            }
        }
    }

    /// <summary>One wide tile, or as many narrow ones as it takes for the same sums.</summary>
    private static void WriteSums(CodeWriter code, GradientTile wide, GradientTile narrow, string first, string outputOffset, int panels)
    {
        using (code.Block(EmittedNames.IfWide))
        {
            code.Line($"{wide.Name}(ref FloatRef.Add(ref x, {first}), ref {VectorType.Offset("dz", outputOffset)}, count, ref dW);");
        }

        using (code.Block("else"))
        using (code.Block($"for (int column = 0; column < {panels * Panels.Width}; column += 2 * FloatN.Count)"))
        using (code.Block($"for (int row = 0; row < {wide.Inputs}; row += {narrow.Inputs})"))
        {
            bool isExact = wide.Inputs % narrow.Inputs == 0;
            string row = "row";
            if (!isExact)
            {
                code.Line($"int r = global::System.Math.Min(row, {wide.Inputs - narrow.Inputs});");
                row = "r";
            }

            string sums = panels == 1 ? $"{row} * {Panels.Width} + column"
                : $"column / {Panels.Width} * {wide.PanelLength} + {row} * {Panels.Width} + column % {Panels.Width}";
            string inputs = $"ref FloatRef.Add(ref x, {first} + {row})";
            string outputs = $"ref FloatRef.Add(ref dz, {PanelLoop.Sum(outputOffset, "column")})";
            code.Line($"ref float sums = ref FloatRef.Add(ref dW, {sums});");
            code.Line($"{narrow.Name}({inputs}, {outputs}, count, ref sums);");
        }
    }

    private string End(int tiles, int size, bool isExact) => isExact
        ? $"{tiles} * (part + 1) / parts * {size}"
        : $"global::System.Math.Min({shape.Inputs}, {tiles} * (part + 1) / parts * {size})";
}
