using System.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// The forward tile of a convolution: a few filters at a few vectors of positions, all sums in registers. Each sum starts with the bias and runs over
/// channels, columns and rows of the kernel.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of positions side by side.</param>
/// <param name="filters">How many filters.</param>
internal sealed class ConvForwardTile(ConvShape shape, Columns columns, int filters) : ITile
{
    /// <summary>At most this many vectors of positions make a tile of 512-bit vectors: they leave registers for the sums of four filters.</summary>
    /// <remarks>
    /// Measured on Zen 5, filters x vectors: 20 filters of 5 x 5 on 36 vectors run at 203 GFLOP/s with 4x6, 204 with 5x4, 199 with 10x2, 194 with 4x4, 180 with
    /// 4x5, which overlaps, and 164 with 20x1; 40 filters on 20 channels and 4 vectors at 224 with 6x4, which overlaps, and at 230 to 234 with 10x2, 8x2, 5x4
    /// and 4x4; the peak is 227 to 234.
    /// </remarks>
    private const int MostVectors = 6;

    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("z", filters, columns);

    /// <summary>
    /// Kind and shape, filters x positions, then channels x rows x columns of the kernel, and the map of outputs: <c>ConvTile512_7x32_3x5x5_Map6x5</c>;
    /// for Vector&lt;float&gt; filters x vectors: <c>ConvTileN_6x2_3x5x5_Map6x5</c>. ConvRelu tells a tile that applies the activation.
    /// </summary>
    public string Name =>
        $"Conv{(shape.IsRectified ? "Relu" : "")}{columns.Suffix}_{filters}x{columns.NameWidth}"
        + $"_{shape.Channels}x{shape.KernelHeight}x{shape.KernelWidth}_Map{shape.OutHeight}x{shape.OutWidth}";

    public int Filters => filters;

    public Columns Columns => columns;

    /// <summary>What the results are: activations, or weighted sums.</summary>
    private string Target => shape.IsRectified ? "a" : "z";

    /// <summary>Whether a phase is a single row, so that no loop goes over its rows.</summary>
    private bool IsRowAlone => shape.KernelHeight <= shape.StrideHeight;

    /// <summary>
    /// The tile of 512-bit vectors that takes the least time for all filters and positions, where the last ones may overlap their neighbors. Of equal ones
    /// that with the most sums. A step of the tile, one weight of each filter, takes as many cycles as the processor needs for its multiply-adds, two a cycle,
    /// or for its loads, two a cycle, where every second vector of inputs crosses a cache line and counts twice, or for the latency of a multiply-add, four.
    /// </summary>
    public static ConvForwardTile For512(ConvShape shape)
    {
        (double Time, int Registers) best = (double.MaxValue, 0);
        ConvForwardTile? tile = null;
        for (int vectors = 1; vectors <= Math.Min(shape.Vectors, MostVectors); vectors++)
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

    /// <summary>The tile of <c>Vector&lt;float&gt;</c>: two vectors of positions, and filters in tiles as equal as can be.</summary>
    public static ConvForwardTile ForN(ConvShape shape)
    {
        int most = VectorType.BitsN.Accumulators / Columns.VectorsN;
        int tiles = Tiles(shape.Filters, most);
        return new ConvForwardTile(shape, new Columns(VectorType.BitsN, Columns.VectorsN), Tiles(shape.Filters, tiles));
    }

    public void Write(CodeWriter code, string name)
    {
        Debug.Assert(filters * columns.Count <= _vector.Accumulators, "All sums have to fit into the registers.");
        Debug.Assert(filters <= shape.Filters, "A tile has no more filters than the layer.");
        Debug.Assert(!_vector.Is512 || columns.Count <= shape.Vectors, "A tile has no more positions than a plane.");
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void {name}", ["ref float u", "ref float W", "ref float b", "ref float " + Target]))
        {
            for (int filter = 0; filter < filters; filter++)
            {
                string first = _grid.Sum(filter, 0);
                IEnumerable<string> others = Enumerable.Range(1, columns.Count - 1).Select(column => $"{_grid.Sum(filter, column)} = {first}");
                code.Declarations(_vector.Type, [$"{first} = {_vector.Broadcast("b", Literal.Of(filter))}", .. others]);
            }

            using (code.Loop("c", shape.Channels))
            {
                WriteColumns(code);
            }

            _grid.Statements(code, (filter, column) => Store(_grid.Sum(filter, column), columns.Offset(column, Panels.Width, filter * shape.Pitch)));
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        TwinIndex filter = new("f", filters);
        TwinIndex position = new("p", columns.Lanes);
        TwinIndex channel = new("c", shape.Channels);
        TwinIndex row = new("ky", shape.KernelHeight);
        TwinIndex column = new("kx", shape.KernelWidth);
        TwinIndex[] kernel = shape.KernelWidth == 1 ? [row] : [row, column];
        string weight = $"W[{TwinIndex.Names([filter, channel, .. kernel])}]";
        string met = $"u[{TwinIndex.Names([channel, .. kernel, position])}]";
        string maths = shape.IsRectified ? "a = relu(conv(W, u) + b)" : "z = conv(W, u) + b";
        new MethodDocs($"<c>{maths}</c> for {Prose.Count(filters, "filter")} and {columns.Describe("position")}.")
        {
            Twin = TwinIndex.Nest(
                [filter, position],
                [
                    "double sum = b[f];",
                    .. TwinIndex.Nest([channel, .. kernel], $"sum += {weight} * {met};"),
                    "",
                    shape.IsRectified ? "a[f, p] = relu(sum);" : "z[f, p] = sum;",
                ]),
            Remarks =
            [
                "Each sum runs over channels, columns and rows of the kernel, in this order."
                + (filters == 1 ? "" : " Register tapA is what the positions of column A meet under the weights w0, w1 and on of a step, one of each filter."),
            ],
        }
        .Read(
            "u",
            TwinIndex.Operand(
                "u", [channel, .. kernel, position],
                channel.Times(shape.KernelWidth * shape.PlaneStride), column.Times(shape.PlaneStride), shape.TapPlace("ky"), "p"))
        .Read(
            "W",
            TwinIndex.Operand(
                "W", [filter, channel, .. kernel],
                filter.Times(shape.WeightStride), channel.Times(shape.Taps), row.Times(shape.KernelWidth), column.Times(1)))
        .Read("b", TwinIndex.Operand("b", [filter], "f"))
        .Written(Target, TwinIndex.Operand(Target, [filter, position], filter.Times(shape.Pitch), "p"))
        .Write(code);
    }

    /// <summary>The columns of the kernel in one channel.</summary>
    private void WriteColumns(CodeWriter code)
    {
        bool hasColumns = shape.KernelWidth > 1;
        using (code.Loop("kx", shape.KernelWidth))
        {
            WriteRows(code);
            if (hasColumns || shape.Channels > 1)
            {
                code.Line($"u = ref {Unsafe}.Add(ref u, {shape.PlaneStride});");
            }

            if (hasColumns)
            {
                code.Line($"W = ref {Unsafe}.Add(ref W, 1);");
            }
        }

        int rest = hasColumns ? shape.Taps - shape.KernelWidth : shape.Taps;
        if (shape.Channels > 1 && rest > 0)
        {
            code.Line($"W = ref {Unsafe}.Add(ref W, {rest});");
        }
    }

    /// <summary>The rows of one column of the kernel.</summary>
    private void WriteRows(CodeWriter code)
    {
        if (shape.KernelHeight == 1)
        {
            WriteTap(code, "u", "W");
            return;
        }

        if (shape.Phases == 1)
        {
            code.Line("ref float u_ky = ref u;");
            code.Line("ref float W_ky = ref W;");
            WriteTaps(code, "0");
            return;
        }

        code.Comment(IsRowAlone
            ? "Rows of the kernel closer than the stride meet rows of u of their own."
            : $"Rows of the kernel {shape.StrideHeight} apart (a phase) meet neighboring rows of u.");
        using (code.Block($"for (int phase = 0; phase < {shape.Phases}; phase++)"))
        {
            code.Line($"ref float u_ky = ref {Unsafe}.Add(ref u, {new Counter("phase").Times(shape.PhaseRows * shape.OutWidth)});");
            code.Line($"ref float W_ky = ref {Unsafe}.Add(ref W, {new Counter("phase").Times(shape.KernelWidth)});");
            WriteTaps(code, "phase");
        }
    }

    /// <summary>The rows of one phase.</summary>
    private void WriteTaps(CodeWriter code, string first)
    {
        if (IsRowAlone)
        {
            WriteTap(code, "u_ky", "W_ky");
            return;
        }

        string step = shape.StrideHeight == 1 ? "ky++" : $"ky += {shape.StrideHeight}";
        using (code.Block($"for (int ky = {first}; ky < {shape.KernelHeight}; {step})"))
        {
            WriteTap(code, "u_ky", "W_ky");
            code.Line($"u_ky = ref {Unsafe}.Add(ref u_ky, {shape.OutWidth});");
            code.Line($"W_ky = ref {Unsafe}.Add(ref W_ky, {shape.StrideHeight * shape.KernelWidth});");
        }
    }

    /// <summary>One weight of each filter, times what the positions meet there.</summary>
    private void WriteTap(CodeWriter code, string inputs, string weights) => _grid.MultiplyAdd(
        code,
        "tap", inputs, column => columns.Offset(column, Panels.Width),
        "w", weights, filter => Literal.Of(filter * shape.WeightStride));

    private string Store(string sum, string offset) =>
        shape.IsRectified ? _vector.StorePositive(sum, Target, offset) : _vector.Store(sum, Target, offset);

    private static int Tiles(int length, int size) => (length + size - 1) / size;
}
