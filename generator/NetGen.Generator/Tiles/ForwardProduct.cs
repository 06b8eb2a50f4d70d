using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The walk of a matrix product over panels and rows: <c>z = W x + b</c>, or what else the shape says that the sums are added to. In scope are references to
/// the product's buffers and count.
/// </summary>
/// <param name="shape">The product.</param>
/// <param name="names">The names of its buffers.</param>
/// <param name="tiles">Where its tiles go.</param>
/// <param name="samples">The rows of the tiles for a number of columns, largest first and 1 at the end.</param>
internal sealed class ForwardProduct(ProductShape shape, ProductNames names, TileAnnex tiles, Func<Columns, int[]> samples)
{
    /// <summary>This many sums may be side by side where runs are: eight hide the latency of a multiply-add, four cycles on two units.</summary>
    private const int MostSums = 8;

    /// <summary>Writes the loops.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="backwards">A condition under which the panels are visited from the last to the first.</param>
    public void Write(CodeWriter code, string? backwards = null)
    {
        using (code.Block(EmittedNames.If512))
        {
            code.Comment("A vector holds the 16 outputs of a panel.");
            foreach (PanelGroup group in shape.Groups)
            {
                Columns columns = new(VectorType.Bits512, group.Size);
                PanelLoop.Write(code, shape, group, (weights, outputs) =>
                {
                    if (shape.IsCutForCache)
                    {
                        WriteRuns(code, columns, weights, outputs);
                    }
                    else
                    {
                        WriteRows(code, shape, columns, weights, outputs);
                    }
                }, backwards);
            }
        }

        if (PanelsOfOneSample > 1)
        {
            using (code.Block("else if (count == 1)"))
            {
                code.Comment("Panels side by side: two sums alone would wait for one another.");
                foreach (PanelGroup group in GroupsOfOneSample())
                {
                    ForwardTile tile = Tile(shape, new Columns(VectorType.BitsN, Columns.VectorsN * group.Size), 1);
                    PanelLoop.Write(code, shape, group, (weights, outputs) => WriteOne(code, tile, weights, outputs), backwards);
                }
            }
        }

        using (code.Block("else"))
        {
            code.Comment("Two vectors of outputs at a time, inside one panel.");
            Columns columnsN = new(VectorType.BitsN, Columns.VectorsN);
            PanelLoop.Write(code, shape, PanelLoop.OneByOne(shape), (weights, outputs) =>
            {
                using (code.Block(PanelLoop.Lanes))
                {
                    WriteRows(code, shape, columnsN, Lists.Sum(weights, "lane"), Lists.Sum(outputs, "lane"));
                }
            });
        }
    }

    /// <summary>
    /// The panels whose vectors of <see cref="VectorType.BitsN"/> a single sample takes side by side, so that there are <see cref="MostSums"/> sums.
    /// </summary>
    /// <remarks>
    /// Measured on Zen 5, one prediction of 784-128-64-10: with 2 sums 7.8 us at 256 bits and 14.4 us at 128, with 8 sums 2.8 and 5.3 us.
    /// </remarks>
    private int PanelsOfOneSample =>
        shape.HasManyRows ? 1 : Math.Min(shape.PanelCount, MostSums / (Columns.VectorsN * shape.Segments));

    /// <summary>
    /// Cuts the panels for a single sample into as few tiles as possible of one width, since every width is code of its own, and single panels, whose tile there is
    /// in any case.
    /// </summary>
    private IEnumerable<PanelGroup> GroupsOfOneSample()
    {
        int panels = shape.PanelCount;
        int size = Enumerable.Range(2, PanelsOfOneSample - 1).OrderBy(width => panels / width + panels % width).First();
        int singles = panels % size;
        yield return new PanelGroup(0, size, panels / size);
        if (singles > 0)
        {
            yield return new PanelGroup(panels - singles, 1, singles);
        }
    }

    /// <summary>The tiles for many, few and one sample, largest first. A small tile has several runs of its sums side by side instead.</summary>
    private ForwardTile[] Tiles(ProductShape product, Columns columns) => [.. samples(columns).Select(count => Tile(product, columns, count))];

    private static ForwardTile Tile(ProductShape product, Columns columns, int count)
    {
        int concurrency = 1;
        while (concurrency * 2 <= product.Segments && concurrency * 2 * count * columns.Count <= MostSums)
        {
            concurrency *= 2;
        }

        return new ForwardTile(product, columns, count, concurrency);
    }

    /// <summary>Walks the lanes of one sample.</summary>
    private void WriteOne(CodeWriter code, ForwardTile tile, string weightOffset, string outputOffset)
    {
        string weights = Lists.Sum(weightOffset, "lane");
        string outputs = Lists.Sum(outputOffset, "lane");
        using (code.Block(PanelLoop.Lanes))
        {
            code.Call(
                tiles.Add(tile),
                [
                    "ref " + names.Input,
                    "ref " + VectorType.Offset(names.Weights, weights),
                    .. names.Biases.Select(bias => "ref " + VectorType.Offset(bias, outputs)),
                    "ref " + VectorType.Offset(names.Output, outputs),
                ]);
        }
    }

    /// <summary>
    /// Walks the samples once for each run of the sums, while the weights of the run stay in the second-level cache.
    /// </summary>
    /// <remarks>
    /// Measured on Zen 5, whose second level has 1 MB, for predictions of 4096-4096 in batches of 256: 70 GFLOP/s with all inputs at once, 98 run by run, and
    /// 180 with blocks of more samples in addition (PredictBuffers).
    /// </remarks>
    private void WriteRuns(CodeWriter code, Columns columns, string weights, string outputs)
    {
        int length = shape.SegmentLength;
        code.Comment("Run by run of the sums, so that the weights of a run stay in the second-level cache for all samples.");
        WriteRows(code, shape.RunOf(length, shape.Start), columns, weights, outputs);
        int last = (shape.Segments - 1) * length;
        int between = shape.HasTail ? shape.Segments - 2 : shape.Segments - 1;
        if (between > 0)
        {
            using Loop loop = code.Loop("run", between);
            string first = Lists.Sum(Literal.Of(length), loop.Counter.Times(length));
            string firstWeight = Lists.Sum(weights, Literal.Of(length * Panels.Width), loop.Counter.Times(length * Panels.Width));
            WriteRows(code, shape.RunOf(length, SumStart.Sums), columns, firstWeight, outputs, first);
        }

        if (shape.HasTail)
        {
            ProductShape longer = shape.RunOf(length + shape.Tail, SumStart.Sums);
            WriteRows(code, longer, columns, Lists.Sum(weights, Literal.Of(last * Panels.Width)), outputs, Literal.Of(last));
        }
    }

    /// <summary>Walks the samples, in the largest tiles that are left.</summary>
    private void WriteRows(
        CodeWriter code, ProductShape product, Columns columns, string weightOffset, string outputOffset, string inputOffset = "0")
    {
        ForwardTile[] sizes = Tiles(product, columns);
        IEnumerable<string> biases = product.Start == shape.Start ? names.Biases : [];
        using (code.Block("for (int s = 0; s < count;)"))
        {
            string input = names.Input + "_s";
            string output = names.Output + "_s";
            code.Line($"ref float {input} = ref {Unsafe}.Add(ref {names.Input}, {Lists.Sum($"(nint)s * {shape.InputStride}", inputOffset)});");
            code.Line($"ref float {output} = ref {Unsafe}.Add(ref {names.Output}, {Lists.Sum($"(nint)s * {shape.OutputStride}", outputOffset)});");
            for (int i = 0; i < sizes.Length; i++)
            {
                string condition = i == sizes.Length - 1 ? "else" : $"{(i == 0 ? "if" : "else if")} (count - s >= {sizes[i].Samples})";
                using (code.Block(condition))
                {
                    int next = sizes[i].Samples * shape.InputStride;
                    code.Call(tiles.Add(sizes[i]),
                    [
                        "ref " + input,
                        "ref " + VectorType.Offset(names.Weights, weightOffset),
                        .. biases.Select(bias => "ref " + VectorType.Offset(bias, outputOffset)),
                        "ref " + output,
                        .. sizes[i].ReadsAhead ? [$"ahead: count - s >= {2 * sizes[i].Samples} ? {next} : 0"] : Array.Empty<string>(),
                    ]);
                    code.Line($"s += {sizes[i].Samples};");
                }
            }
        }
    }
}

/// <summary>The names of the buffers of a product, as the maths has them.</summary>
/// <param name="Input">What is multiplied: x, a1.</param>
/// <param name="Weights">The matrix: W1.</param>
/// <param name="Output">What is written: z1.</param>
/// <param name="Biases">What the sums start with, as many as the shape of the product says.</param>
internal sealed record ProductNames(string Input, string Weights, string Output, params string[] Biases);
