using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The walk of a matrix product over panels and rows, and the tiles that it calls: <c>z = W x + b</c>, or what else the shape says that the sums
/// are added to. In scope are W, b (and c) where there are biases, x, z and count.
/// </summary>
/// <param name="shape">The product.</param>
/// <param name="samples">The rows of the tiles for a number of columns, largest first and 1 at the end.</param>
/// <param name="mostSums">So many sums may run side by side, where segments do.</param>
internal sealed class ForwardProduct(ProductShape shape, Func<Columns, int[]> samples, int mostSums = 8)
{
    private readonly List<ForwardTile> _tiles = [];

    /// <summary>Writes the loops.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="backwards">A condition under which the panels are visited from the last to the first.</param>
    public void WriteLoops(CodeWriter code, string? backwards = null)
    {
        using (code.Block(EmittedNames.If512))
        {
            foreach (PanelGroup group in shape.Groups)
            {
                List<ForwardTile> tiles512 = Tiles(new Columns(VectorType.Bits512, group.Size));
                PanelLoop.Write(code, shape, group, (weights, outputs) => WriteRows(code, tiles512, weights, outputs), backwards);
            }
        }

        using (code.Block("else"))
        {
            List<ForwardTile> tilesN = Tiles(new Columns(VectorType.BitsN, Columns.VectorsN));
            PanelLoop.Write(code, shape, PanelLoop.OneByOne(shape), (weights, outputs) =>
            {
                using (code.Block(PanelLoop.Lanes))
                {
                    WriteRows(code, tilesN, PanelLoop.Sum(weights, "lane"), PanelLoop.Sum(outputs, "lane"));
                }
            });
        }
    }

    /// <summary>Writes the tiles that the loops call, each after an empty line.</summary>
    public void WriteTiles(CodeWriter code)
    {
        foreach (ForwardTile tile in _tiles)
        {
            code.Line();
            tile.Write(code);
        }
    }

    /// <summary>The tiles for many, few and one sample, largest first. A small tile runs several segments of its sums side by side instead.</summary>
    private List<ForwardTile> Tiles(Columns columns)
    {
        List<ForwardTile> tiles = [];
        foreach (int count in samples(columns))
        {
            int concurrency = 1;
            while (concurrency * 2 <= shape.Segments && concurrency * 2 * count * columns.Count <= mostSums)
            {
                concurrency *= 2;
            }

            tiles.Add(new ForwardTile(shape, columns, count, concurrency));
        }

        _tiles.AddRange(tiles);
        return tiles;
    }

    /// <summary>Walks the samples, in the largest tiles that are left.</summary>
    private void WriteRows(CodeWriter code, List<ForwardTile> tiles, string weightOffset, string outputOffset)
    {
        using (code.Block("for (int s = 0; s < count;)"))
        {
            code.Line($"ref float xs = ref {Unsafe}.Add(ref x, (nint)s * {shape.InputStride});");
            string output = $"(nint)s * {shape.OutputStride}" + (outputOffset == "0" ? "" : $" + {outputOffset}");
            code.Line($"ref float zs = ref {Unsafe}.Add(ref z, {output});");
            string weights = $"ref {VectorType.Offset("W", weightOffset)}";
            string biases = shape.Start switch
            {
                SumStart.Bias => $", ref {VectorType.Offset("b", outputOffset)}",
                SumStart.TwoBiases => $", ref {VectorType.Offset("b", outputOffset)}, ref {VectorType.Offset("c", outputOffset)}",
                _ => "",
            };
            for (int i = 0; i < tiles.Count; i++)
            {
                string condition = i == tiles.Count - 1 ? "else" : $"{(i == 0 ? "if" : "else if")} (count - s >= {tiles[i].Samples})";
                using (code.Block(condition))
                {
                    int next = tiles[i].Samples * shape.InputStride;
                    string ahead = tiles[i].ReadsAhead ? $", ahead: count - s >= {2 * tiles[i].Samples} ? {next} : 0" : "";
                    code.Line($"{tiles[i].Name}(ref xs, {weights}{biases}, ref zs{ahead});");
                    code.Line($"s += {tiles[i].Samples};");
                }
            }
        }
    }
}
