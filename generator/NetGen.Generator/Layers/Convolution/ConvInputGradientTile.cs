using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The tile of the gradient on a convolution's unfolded inputs: what some vectors of positions hand to some rows of one column of the kernel, the sum
/// over the filters of w dz. Every row of the kernel has a plane of its own.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of positions side by side.</param>
/// <param name="taps">The rows of the kernel.</param>
internal sealed class ConvInputGradientTile(ConvShape shape, Columns columns, TapTile taps) : ITile
{
    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("g", taps.Count, columns);

    /// <summary>The name of the emitted method: <c>InputGradient1Tile512_5x64</c>, taps x positions; <c>InputGradient1TileN_5x2</c>, taps x vectors.</summary>
    public string Name => $"ConvInputGradient{columns.Suffix}_{taps.Count}x{columns.NameWidth}";

    public int Vectors => columns.Count;

    public void Write(CodeWriter code, string name)
    {
        string width = _vector.Is512 ? $"{columns.Count * Panels.Width} positions" : $"{columns.Count} vectors of positions";
        code.Line($"/// <summary>What {width} hand to {taps.Count} {(taps.Count == 1 ? "row" : "rows")} of a column of the kernel.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {name}(ref float W, ref float dz, ref float g)"))
        {
            RegisterGrid.Declare(code, [_grid]);
            using (code.Block($"for (int f = 0; f < {shape.Filters}; f++)"))
            {
                _grid.MultiplyAdd(
                    code,
                    "d", "dz", column => columns.Offset(column, Panels.Width),
                    "w", "W", tap => Literal.Of(taps.Row(tap) * shape.KernelWidth));
                code.Line($"W = ref {Unsafe}.Add(ref W, {shape.WeightStride});");
                code.Line($"dz = ref {Unsafe}.Add(ref dz, {shape.Pitch});");
            }

            _grid.Statements(code, (tap, column) =>
                _vector.Store(_grid.Sum(tap, column), "g", columns.Offset(column, Panels.Width, taps.Row(tap) * shape.TapStride)));
        }
    }
}
