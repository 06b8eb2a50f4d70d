using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The forward tile of a convolution: some filters at some vectors of positions, all sums in registers. Each starts at the bias and runs over the
/// taps in the order channel, column, row.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of positions side by side.</param>
/// <param name="filters">How many filters.</param>
internal sealed class ConvForwardTile(ConvShape shape, Columns columns, int filters) : ITile
{
    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("z", filters, columns);

    /// <summary>The name of the emitted method: <c>Layer1Tile512_5x64</c>, filters x positions; <c>Layer1TileN_6x2</c>, filters x vectors.</summary>
    public string Name => $"Conv{columns.Suffix}_{filters}x{columns.NameWidth}";

    public int Filters => filters;

    public int Vectors => columns.Count;

    /// <summary>
    /// The tile of 512-bit vectors that takes the least time for all filters and positions; the last ones may overlap their neighbors. Two
    /// multiply-adds and two loads a cycle, of which every second one of inputs lies across two cache lines; a sum can go on every fourth cycle.
    /// </summary>
    public static ConvForwardTile For512(ConvShape shape)
    {
        (double Time, int Registers) best = (double.MaxValue, 0);
        ConvForwardTile? tile = null;
        for (int vectors = 1; vectors <= Math.Min(shape.Vectors, 6); vectors++)
        {
            for (int filters = 1; filters <= Math.Min(shape.Filters, VectorType.Bits512.Accumulators / vectors); filters++)
            {
                double step = Math.Max(Math.Max(vectors * filters, 1.5 * vectors + filters) / 2, 4);
                double time = step * Tiles(shape.Vectors, vectors) * Tiles(shape.Filters, filters);
                if (time < best.Time || (time == best.Time && vectors * filters > best.Registers))
                {
                    best = (time, vectors * filters);
                    tile = new ConvForwardTile(shape, new Columns(VectorType.Bits512, vectors), filters);
                }
            }
        }

        return tile!;
    }

    /// <summary>The tile of <c>Vector&lt;float&gt;</c>.</summary>
    public static ConvForwardTile ForN(ConvShape shape)
    {
        int most = VectorType.BitsN.Accumulators / Columns.VectorsN;
        int tiles = Tiles(shape.Filters, most);
        return new ConvForwardTile(shape, new Columns(VectorType.BitsN, Columns.VectorsN), Tiles(shape.Filters, tiles));
    }

    public void Write(CodeWriter code, string name)
    {
        string width = _vector.Is512 ? $"{columns.Count * Panels.Width} positions" : $"{columns.Count} vectors of positions";
        code.Line($"/// <summary>z of {filters} {(filters == 1 ? "filter" : "filters")} x {width}.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {name}(ref float u, ref float W, ref float b, ref float z)"))
        {
            for (int filter = 0; filter < filters; filter++)
            {
                string first = _grid.Sum(filter, 0);
                string others = string.Concat(Enumerable.Range(1, columns.Count - 1).Select(column => $", {_grid.Sum(filter, column)} = {first}"));
                code.Line($"{_vector.Type} {first} = {_vector.Broadcast("b", Literal.Of(filter))}{others};");
            }

            if (shape.Channels == 1)
            {
                WriteColumns(code);
            }
            else
            {
                using (code.Block($"for (int c = 0; c < {shape.Channels}; c++)"))
                {
                    WriteColumns(code);
                    if (shape.KernelHeight > 1)
                    {
                        code.Line($"W = ref {Unsafe}.Add(ref W, {shape.Taps - shape.KernelWidth});");
                    }
                }
            }

            _grid.Statements(code, (filter, column) => Store(_grid.Sum(filter, column), columns.Offset(column, Panels.Width, filter * shape.Pitch)));
        }
    }

    /// <summary>The columns of the kernel in one channel.</summary>
    private void WriteColumns(CodeWriter code)
    {
        using (code.Block($"for (int kx = 0; kx < {shape.KernelWidth}; kx++)"))
        {
            WriteRows(code);
            code.Line($"u = ref {Unsafe}.Add(ref u, {shape.PlaneStride});");
            code.Line($"W = ref {Unsafe}.Add(ref W, 1);");
        }
    }

    /// <summary>The rows of one column of the kernel.</summary>
    private void WriteRows(CodeWriter code)
    {
        if (shape.Phases == 1)
        {
            code.Line("ref float row = ref u, w = ref W;");
            WriteTaps(code, "0");
            return;
        }

        using (code.Block($"for (int phase = 0; phase < {shape.Phases}; phase++)"))
        {
            code.Line($"ref float row = ref {Unsafe}.Add(ref u, phase * {shape.PhaseRows * shape.OutWidth});");
            code.Line($"ref float w = ref {Unsafe}.Add(ref W, phase * {shape.KernelWidth});");
            WriteTaps(code, "phase");
        }
    }

    private void WriteTaps(CodeWriter code, string first)
    {
        string step = shape.StrideHeight == 1 || shape.Phases == 1 ? "ky++" : $"ky += {shape.StrideHeight}";
        using (code.Block($"for (int ky = {first}; ky < {shape.KernelHeight}; {step})"))
        {
            _grid.MultiplyAdd(
                code,
                "x", "row", column => columns.Offset(column, Panels.Width),
                "w", "w", filter => Literal.Of(filter * shape.WeightStride));
            code.Line($"row = ref {Unsafe}.Add(ref row, {shape.OutWidth});");
            code.Line($"w = ref {Unsafe}.Add(ref w, {(shape.Phases == 1 ? 1 : shape.StrideHeight) * shape.KernelWidth});");
        }
    }

    private string Store(string sum, string offset) => shape.IsRectified ? _vector.StorePositive(sum, "z", offset) : _vector.Store(sum, "z", offset);

    private static int Tiles(int length, int size) => (length + size - 1) / size;
}
