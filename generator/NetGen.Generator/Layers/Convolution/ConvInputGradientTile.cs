using System.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The tile of the gradient on what output positions meet in one column of the kernel, <c>dtap = W^T dz</c>: for a few rows of the kernel and a few vectors
/// of positions, the sum over the filters. Every row of the kernel has a plane of its own.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of positions side by side.</param>
/// <param name="taps">The rows of the kernel.</param>
internal sealed class ConvInputGradientTile(ConvShape shape, Columns columns, TapTile taps) : ITile
{
    /// <summary>
    /// At most this many vectors of positions make a tile of 512-bit vectors: for a single row of the kernel that are the eight sums that hide the latency of
    /// a multiply-add, four cycles with two of them a cycle. Five rows and four vectors reach the peak (Zen 5).
    /// </summary>
    private const int MostVectors = 8;

    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("dtap", taps.Count, columns);

    /// <summary>
    /// Kind and shape, rows of the kernel x positions x filters: <c>ConvInputGradientTile512_5x64x20</c>; for Vector&lt;float&gt; rows x vectors x filters:
    /// <c>ConvInputGradientTileN_5x2x20</c>. The distances between filters in W and dz follow, since every layer has its own: <c>_Stride512x64</c>.
    /// </summary>
    public string Name =>
        $"ConvInputGradient{columns.Suffix}_{taps.Count}x{columns.NameWidth}x{shape.Filters}_Stride{shape.WeightStride}x{shape.Pitch}";

    public Columns Columns => columns;

    /// <summary>The tile of 512-bit vectors: as many sums as fit into the registers, in tiles as equal as can be.</summary>
    public static ConvInputGradientTile For512(ConvShape shape, TapTile taps)
    {
        int most = Math.Min(Math.Max(VectorType.Bits512.Accumulators / taps.Count, 1), MostVectors);
        int tiles = (shape.Vectors + most - 1) / most;
        return new ConvInputGradientTile(shape, new Columns(VectorType.Bits512, (shape.Vectors + tiles - 1) / tiles), taps);
    }

    /// <summary>The tile of <c>Vector&lt;float&gt;</c>.</summary>
    public static ConvInputGradientTile ForN(ConvShape shape, TapTile taps) => new(shape, new Columns(VectorType.BitsN, Columns.VectorsN), taps);

    public void Write(CodeWriter code, string name)
    {
        Debug.Assert(taps.Count <= ConvShape.MostTaps, "The rows of a tile are few.");
        Debug.Assert(!_vector.Is512 || taps.Count * columns.Count <= _vector.Accumulators, "All sums have to fit into the registers.");
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void {name}", ["ref float W", "ref float dz", "ref float dtap"]))
        {
            RegisterGrid.Declare(code, [_grid]);
            using (code.Loop("f", shape.Filters))
            {
                _grid.MultiplyAdd(
                    code,
                    "dz", "dz", column => columns.Offset(column, Panels.Width),
                    "w", "W", tap => Literal.Of(taps.Row(tap) * shape.KernelWidth));
                if (shape.Filters > 1)
                {
                    code.Line($"W = ref {Unsafe}.Add(ref W, {shape.WeightStride});");
                    code.Line($"dz = ref {Unsafe}.Add(ref dz, {shape.Pitch});");
                }
            }

            _grid.Statements(code, (tap, column) =>
                _vector.Store(_grid.Sum(tap, column), "dtap", columns.Offset(column, Panels.Width, taps.Row(tap) * shape.TapStride)));
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        TwinIndex row = new("ky", taps.Count);
        TwinIndex position = new("p", columns.Lanes);
        TwinIndex filter = new("f", shape.Filters);
        new MethodDocs(
            $"<c>dtap = W^T dz</c> for {Prose.Count(taps.Count, "row")} of a column of the kernel and {columns.Describe("position")}: the gradient on what these "
            + "positions meet there.")
        {
            Twin = TwinIndex.Nest(
                [row, position],
                ["dtap[ky, p] = 0;", .. TwinIndex.Nest([filter], "dtap[ky, p] += W[f, ky] * dz[f, p];")]),
        }
        .Read("W", TwinIndex.Operand("W", [filter, row], filter.Times(shape.WeightStride), row.Times(taps.Step * shape.KernelWidth)))
        .Read("dz", TwinIndex.Operand("dz", [filter, position], filter.Times(shape.Pitch), "p"))
        .Written("dtap", TwinIndex.Operand("dtap", [row, position], row.Times(taps.Step * shape.TapStride), "p"))
        .Write(code);
    }
}
