namespace NetGen.Generator.Writing;

/// <summary>
/// The tile of the gradient on a convolution's unfolded inputs: what some vectors of positions hand to some rows of one column of the kernel, the sum
/// over the filters of w dz, added to the rows of du that the forward pass reads there.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of positions side by side.</param>
/// <param name="taps">The rows of the kernel.</param>
internal sealed class ConvInputGradientTile(ConvShape shape, Columns columns, TapTile taps)
{
    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("g", taps.Count, columns);

    /// <summary>The name of the emitted method: <c>InputGradient1Tile5x64</c>, taps x positions.</summary>
    public string Name => _vector.IsWide
        ? $"InputGradient{shape.Index}Tile{taps.Count}x{columns.Count * Panels.Width}"
        : $"InputGradient{shape.Index}Narrow{taps.Count}x{columns.Count}";

    public int Vectors => columns.Count;

    public void Write(CodeWriter code)
    {
        string width = _vector.IsWide ? $"{columns.Count * Panels.Width} positions" : $"{columns.Count} vectors of positions";
        code.Line($"/// <summary>Adds to du what {width} hand to {taps.Count} rows of the kernel, the last row first.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float W, ref float dz, ref float du)"))
        {
            RegisterGrid.Declare(code, [_grid]);
            using (code.Block($"for (int f = 0; f < {shape.Filters}; f++)"))
            {
                _grid.MultiplyAdd(
                    code,
                    "d", "dz", column => columns.Offset(column, Panels.Width),
                    "W", tap => Literal.Of(taps.Row(tap) * shape.KernelWidth));
                code.Line($"W = ref FloatRef.Add(ref W, {shape.WeightStride});");
                code.Line($"dz = ref FloatRef.Add(ref dz, {shape.Pitch});");
            }

            for (int tap = taps.Count - 1; tap >= 0; tap--)
            {
                int row = tap;
                code.Statements(Enumerable.Range(0, columns.Count).Select(column =>
                    _vector.AddTo("du", columns.Offset(column, Panels.Width, taps.Offset(row)), _grid.Sum(row, column))));
            }
        }
    }
}
