using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the forward pass of a dense layer: the walk over its panels and samples, and the tiles that it calls.</summary>
internal sealed class DenseForward(Dense layer, DenseShape shape)
{
    public void Write(CodeWriter code)
    {
        code.Line($"/// <summary><c>z{layer.Index} = {layer.WeightedSum}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Lines(
            $"""
            /// <remarks>
            /// {layer.Shapes}, z{layer.Index} [{shape.Outputs}]. A panel's weights stay in the cache while all samples go by.
            /// {Order()}
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        List<ForwardTile> tiles = [];
        using (code.Block($"private static void Layer{layer.Index}(ref float parameters, ref float x, ref float z, int count)"))
        {
            code.Line($"ref float W = ref FloatRef.Add(ref parameters, W{layer.Index}Offset);");
            code.Line($"ref float b = ref FloatRef.Add(ref parameters, b{layer.Index}Offset);");
            using (code.Block(EmittedNames.IfWide))
            {
                foreach (PanelGroup group in shape.Groups)
                {
                    List<ForwardTile> wide = Tiles(new Columns(VectorType.Wide, group.Size), tiles);
                    PanelLoop.Write(code, shape, group, (weights, outputs) => WriteRows(code, wide, weights, outputs));
                }
            }

            using (code.Block("else"))
            {
                List<ForwardTile> narrow = Tiles(new Columns(VectorType.Narrow, Columns.NarrowVectors), tiles);
                PanelLoop.Write(code, shape, PanelLoop.OneByOne(shape), (weights, outputs) =>
                {
                    using (code.Block(PanelLoop.Lanes))
                    {
                        WriteRows(code, narrow, PanelLoop.Sum(weights, "lane"), PanelLoop.Sum(outputs, "lane"));
                    }
                });
            }
        }

        foreach (ForwardTile tile in tiles)
        {
            code.Line();
            tile.Write(code);
        }
    }

    /// <summary>How every tile adds up a sum.</summary>
    private string Order()
    {
        if (shape.Segments == 1)
        {
            return "Each sum runs from the first input to the last.";
        }

        string tail = shape.HasTail ? $" (the last of {shape.SegmentLength + shape.Tail})" : "";
        return $"Each sum is {shape.Segments} runs of {shape.SegmentLength} inputs{tail}, added from left to right, so that several can be in flight.";
    }

    /// <summary>The tiles for many, few and one sample, largest first. A small tile runs several segments of its sums side by side instead.</summary>
    private List<ForwardTile> Tiles(Columns columns, List<ForwardTile> all)
    {
        int[] samples = (columns.Vector.IsWide, columns.Count) switch
        {
            (false, _) => [6, 1],
            (_, 1) => shape.Inputs > 128 ? [12, 4, 2, 1] : [8, 1],
            (_, 2) => [6, 1],
            _ => [4, 1],
        };
        List<ForwardTile> tiles = [];
        foreach (int count in samples)
        {
            int concurrency = 1;
            while (concurrency * 2 <= shape.Segments && concurrency * 2 * count * columns.Count <= 8)
            {
                concurrency *= 2;
            }

            tiles.Add(new ForwardTile(shape, columns, count, concurrency));
        }

        all.AddRange(tiles);
        return tiles;
    }

    /// <summary>Walks the samples, in the largest tiles that are left.</summary>
    private void WriteRows(CodeWriter code, List<ForwardTile> tiles, string weightOffset, string outputOffset)
    {
        using (code.Block("for (int s = 0; s < count;)"))
        {
            code.Line($"ref float xs = ref FloatRef.Add(ref x, (nint)s * {shape.InputStride});");
            string output = $"(nint)s * {shape.OutputStride}" + (outputOffset == "0" ? "" : $" + {outputOffset}");
            code.Line($"ref float zs = ref FloatRef.Add(ref z, {output});");
            string weights = $"ref {VectorType.Offset("W", weightOffset)}";
            string biases = $"ref {VectorType.Offset("b", outputOffset)}";
            for (int i = 0; i < tiles.Count; i++)
            {
                string condition = i == tiles.Count - 1 ? "else" : $"{(i == 0 ? "if" : "else if")} (count - s >= {tiles[i].Samples})";
                using (code.Block(condition))
                {
                    int next = tiles[i].Samples * shape.InputStride;
                    string ahead = tiles[i].ReadsAhead ? $", ahead: count - s >= {2 * tiles[i].Samples} ? {next} : 0" : "";
                    code.Line($"{tiles[i].Name}(ref xs, {weights}, {biases}, ref zs{ahead});");
                    code.Line($"s += {tiles[i].Samples};");
                }
            }
        }
    }
}
