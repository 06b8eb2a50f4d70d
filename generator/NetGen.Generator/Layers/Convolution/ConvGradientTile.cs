using System.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The tile of the gradient on a convolution's weights: a few filters times a few rows of one column of the kernel, summed over the positions of
/// some samples. The sum of a weight is 16 partial sums, one for each position modulo 16, of which a shorter vector takes some at a time.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="vector">The vector type.</param>
/// <param name="filters">How many filters.</param>
/// <param name="groupFilters">Filters in the buffer of partial sums.</param>
/// <param name="taps">The rows of the kernel.</param>
internal sealed class ConvGradientTile(ConvShape shape, VectorType vector, int filters, int groupFilters, TapTile taps) : ITile
{
    /// <summary>The registers of AVX-512, and those of AVX2.</summary>
    private const int Registers512 = 32, RegistersN = 16;

    private readonly Columns _filters = new(vector, filters);
    private readonly RegisterGrid _grid = new("dW", taps.Count, new Columns(vector, filters));

    /// <summary>
    /// Kind and shape, rows of the kernel x filters: <c>ConvGradientTile512_3x4</c>, <c>ConvGradientTileN_3x4</c>. The distances between samples of u and dz
    /// follow, since every layer has its own: <c>_Stride736x224</c>.
    /// </summary>
    public string Name => $"ConvGradient{_filters.Suffix}_{taps.Count}x{filters}_Stride{shape.UnfoldedStride}x{shape.OutputStride}";

    public void Write(CodeWriter code, string name)
    {
        Debug.Assert(taps.Count * filters < (vector.Is512 ? Registers512 : RegistersN), "All sums have to fit into the registers.");
        Debug.Assert(filters <= groupFilters, "The buffer of sums holds at least the filters of the tile.");
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void {name}", ["ref float u", "ref float dz", "int samples", "ref float dW"]))
        {
            _grid.Statements(code, (tap, filter) => $"{vector.Type} {_grid.Sum(tap, filter)} = {vector.Load("dW", Partial(tap, filter))};");
            using (code.Block("for (int s = 0; s < samples; s++)"))
            {
                if (shape.Vectors > 1)
                {
                    using (code.Loop("p", shape.Pitch, Panels.Width))
                    {
                        WriteProducts(code);
                        code.Line($"u = ref {Unsafe}.Add(ref u, {Panels.Width});");
                        code.Line($"dz = ref {Unsafe}.Add(ref dz, {Panels.Width});");
                    }

                    code.Line($"u = ref {Unsafe}.Add(ref u, {shape.UnfoldedStride - shape.Pitch});");
                    code.Line($"dz = ref {Unsafe}.Add(ref dz, {shape.OutputStride - shape.Pitch});");
                }
                else
                {
                    WriteProducts(code);
                    code.Line($"u = ref {Unsafe}.Add(ref u, {shape.UnfoldedStride});");
                    code.Line($"dz = ref {Unsafe}.Add(ref dz, {shape.OutputStride});");
                }
            }

            _grid.Statements(code, (tap, filter) => vector.Store(_grid.Sum(tap, filter), "dW", Partial(tap, filter)));
        }
    }

    private string Partial(int tap, int filter) => Literal.Of((taps.Row(tap) * groupFilters + filter) * Panels.Width);

    private void WriteDocs(CodeWriter code)
    {
        TwinIndex row = new("ky", taps.Count);
        TwinIndex filter = new("f", filters);
        TwinIndex lane = new("lane", vector.Is512 ? Literal.Of(Panels.Width) : CountN);
        TwinIndex sample = new("s", "samples");
        TwinIndex block = new("block", shape.Vectors);
        string lanes = vector.Is512 ? "The sum of a weight is 16 partial sums, one for each position modulo 16."
            : "The sum of a weight is 16 partial sums, one for each position modulo 16, of which a call takes one vector.";
        new MethodDocs(
            $"<c>dW += conv(u, dz)</c> for {Prose.Count(taps.Count, "row")} of a column of the kernel and {Prose.Count(filters, "filter")}, "
            + "summed over the positions of some samples.")
        {
            Twin = TwinIndex.Nest([row, filter, lane, sample, block], "dW[ky, f, lane] += dz[s, f, block, lane] * u[s, ky, block, lane];"),
            Remarks =
            [
                $"{lanes} A block of positions is 16 neighbors. Register tap0 is what they meet in row 0 of the kernel, dzA the gradients of filter A there.",
            ],
        }
        .Read(
            "u",
            TwinIndex.Operand("u", [sample, row, block, lane], sample.Times(shape.UnfoldedStride), taps.Place("ky"), block.Times(Panels.Width), "lane"))
        .Read(
            "dz",
            TwinIndex.Operand(
                "dz", [sample, filter, block, lane], sample.Times(shape.OutputStride), filter.Times(shape.Pitch), block.Times(Panels.Width), "lane"))
        .Other("samples", "The number of samples.")
        .Updated(
            "dW",
            TwinIndex.Operand("dW", [row, filter, lane], row.Times(taps.Step * groupFilters * Panels.Width), filter.Times(Panels.Width), "lane"))
        .Write(code);
    }

    /// <summary>
    /// The vectors of all filters, then each row's, times all of them. These are whole vectors of both, not one value in all lanes as in other tiles: what is
    /// summed over is in the lanes.
    /// </summary>
    private void WriteProducts(CodeWriter code)
    {
        code.Statements(Enumerable.Range(0, filters).Select(
            filter => $"{vector.Type} dz{Columns.Letter(filter)} = {vector.Load("dz", Literal.Of(filter * shape.Pitch))};"));
        for (int tap = 0; tap < taps.Count; tap++)
        {
            code.Line($"{vector.Type} tap{tap} = {vector.Load("u", Literal.Of(taps.Offset(tap)))};");
            for (int filter = 0; filter < filters; filter++)
            {
                string sum = _grid.Sum(tap, filter);
                code.Line($"{sum} = {vector.MultiplyAdd($"dz{Columns.Letter(filter)}", $"tap{tap}", sum)};");
            }
        }
    }
}
