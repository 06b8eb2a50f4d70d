using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradients of a dense layer's parameters.</summary>
internal sealed class DenseGradient(Dense layer, DenseShape shape)
{
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
            using (code.Block("if (Simd512.IsHardwareAccelerated || FloatN.Count > 8)"))
            {
                foreach (PanelGroup group in shape.Groups)
                {
                    WriteGroup(code, group, tiles);
                }
            }

            using (code.Block("else"))
            {
                Columns columns = new(VectorType.Narrow, Columns.NarrowVectors);
                PanelLoop.WriteNarrow(code, shape, (weights, outputs) => WriteInputs(code, columns, weights, outputs, tiles));
            }
        }

        foreach (GradientTile tile in tiles)
        {
            code.Line();
            tile.Write(code);
        }
    }

    private void WriteGroup(CodeWriter code, PanelGroup group, List<GradientTile> tiles)
    {
        Columns columns = new(VectorType.Wide, group.Size);
        if (group.Tiles == 1)
        {
            WriteInputs(code, columns, Literal.Of(group.First * shape.PanelStride), Literal.Of(group.First * Panels.Width), tiles);
            return;
        }

        using (code.Block($"for (int panel = {group.First}; panel < {group.End}; panel += {group.Size})"))
        {
            WriteInputs(code, columns, $"panel * {shape.PanelStride}", $"panel * {Panels.Width}", tiles);
        }
    }

    /// <summary>Walks this part's share of the inputs in whole tiles; what is left over after the last whole tile belongs to the last part.</summary>
    private void WriteInputs(CodeWriter code, Columns columns, string weightOffset, string outputOffset, List<GradientTile> tiles)
    {
        int size = Math.Min(shape.Inputs, columns.Count == 1 ? 16 : columns.Vector.Accumulators / columns.Count);
        int whole = shape.Inputs / size;
        GradientTile main = Add(size);
        string output = $"ref {VectorType.Offset("dz", outputOffset)}";
        using (code.Block($"for (int tile = {whole} * part / parts; tile < {whole} * (part + 1) / parts; tile++)"))
        {
            WriteCall(code, main, $"tile * {size}", Sum(weightOffset, $"tile * {size * Panels.Width}"), output);
        }

        int rest = shape.Inputs - whole * size;
        if (rest == 0)
        {
            return;
        }

        GradientTile last = Add(rest);
        using (code.Block("if (part == parts - 1)"))
        {
            WriteCall(code, last, Literal.Of(whole * size), Sum(weightOffset, Literal.Of(whole * size * Panels.Width)), output);
        }

        GradientTile Add(int inputs)
        {
            GradientTile tile = new(shape, columns, inputs);
            tiles.Add(tile);
            return tile;
        }
    }

    private static void WriteCall(CodeWriter code, GradientTile tile, string input, string weight, string output)
    {
        code.Line($"int at = {weight};");
        code.Line($"{tile.Name}(");
        using (code.Indent())
        {
            code.Line($"ref Mem.Add(ref x, {input}), {output}, count, ref Mem.Add(ref W, at), ref Mem.Add(ref state, at), stateStride, optimizer);");
        }
    }

    private static string Sum(string left, string right) => left == "0" ? right : $"{left} + {right}";
}
