using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradient of a matrix of weights, the sum over rows of <c>x^T dz</c>, and hands it to the optimizer tile by tile.</summary>
internal sealed class WeightGradient
{
    private const string Update = "global::NetGen.Kernels.ParameterUpdate";

    /// <summary>Vectors of sums in a tile: up to so many, enough to hide the latency of a multiply-add.</summary>
    private const int Sums = 16;

    private const int SumsLength = Sums * Panels.Width;

    /// <summary>From so many weights on, they and the optimizer's state are asked for before the sums, which take as long as memory does.</summary>
    private const int LargeWeights = 32 * 1024;

    private readonly DenseShape _shape;
    private readonly string _name;
    private readonly PanelGroup[] _groups;
    private readonly int _inputs;
    private readonly GradientTile[] _wide;
    private readonly GradientTile _narrow;

    /// <param name="name">The name of the emitted method: Gradient1.</param>
    /// <param name="shape">The matrix.</param>
    /// <param name="rows">The rows that are summed.</param>
    public WeightGradient(string name, DenseShape shape, GradientRows rows)
    {
        _name = name;
        _shape = shape;
        _groups = [.. shape.GroupsOf(rows.TilePanels)];
        _inputs = Math.Min(shape.Inputs, Sums / _groups[0].Size);
        if (rows.Steps > 1)
        {
            int tiles = (shape.Inputs + _inputs - 1) / _inputs;
            _inputs = (shape.Inputs + tiles - 1) / tiles;
        }

        _wide = [.. _groups.Select(group => new GradientTile(rows, name, new Columns(VectorType.Wide, group.Size), _inputs, _inputs))];
        _narrow = new GradientTile(rows, name, new Columns(VectorType.Narrow, Columns.NarrowVectors), Math.Min(_inputs, 4), _inputs);
    }

    private bool IsLarge => _shape.PanelCount * _shape.PanelStride >= LargeWeights;

    /// <summary>Emits the method and its tiles.</summary>
    public void Write(CodeWriter code)
    {
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void {_name}<TOptimizer>(
                ref float x, ref float dz, int count, ref float W, ref float state, nint stateStride, TOptimizer optimizer, int part, int parts)
                where TOptimizer : struct, global::NetGen.IOptimizer
            """))
        {
            code.Line($"global::System.Span<float> buffer = stackalloc float[{SumsLength} + global::NetGen.Kernels.CacheLine.Floats];");
            code.Line("ref float dW = ref global::NetGen.Kernels.CacheLine.First(buffer);    // of one tile: [panels][inputs][16]");
            WritePanels(code);
        }

        foreach (GradientTile tile in _wide)
        {
            code.Line();
            tile.Write(code);
        }

        code.Line();
        _narrow.Write(code);
    }

    /// <summary>Emits the call, if the tensor is trained. In scope are parameters, plan, count, part and parts.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="input">What the rows of inputs are read from.</param>
    /// <param name="gradients">What the rows of gradients on outputs are read from.</param>
    /// <param name="weights">The name of the weights.</param>
    /// <param name="tensor">The place of the tensor among those of the network.</param>
    public void WriteCall(CodeWriter code, string input, string gradients, string weights, int tensor)
    {
        using (code.Block($"if (plan.Trains({tensor}))"))
        {
            code.Line($"{_name}(");
            using (code.Indent())
            {
                code.Line($"ref {input}, ref {gradients}, count, {Buffers(weights)},");
                code.Line($"plan.Optimizer({tensor}), part, parts);");
            }
        }
    }

    /// <summary>Emits the call that sums the gradient of biases over rows, if the tensor is trained.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="gradients">What the rows are read from.</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="biases">The name of the biases.</param>
    /// <param name="length">How many, padded.</param>
    /// <param name="tensor">The place of the tensor among those of the network.</param>
    public static void WriteBiasCall(CodeWriter code, string gradients, int stride, string count, string biases, int length, int tensor)
    {
        using (code.Block($"if (plan.Trains({tensor}) && part == 0)"))
        {
            code.Line("global::NetGen.Kernels.BiasGradient.Update(");
            using (code.Indent())
            {
                code.Line($"ref {gradients}, stride: {stride}, {count}, {Buffers(biases)},");
                code.Line($"length: {length}, plan.Optimizer({tensor}));");
            }
        }
    }

    private static string Buffers(string tensor) =>
        $"ref {Unsafe}.Add(ref parameters, {tensor}Offset), ref {Unsafe}.Add(ref plan.State, {tensor}Offset), plan.StateStride";

    /// <summary>Walks the panels, several at a time; where tiles differ in width, the wider ones come first.</summary>
    private void WritePanels(CodeWriter code)
    {
        PanelGroup first = _groups[0];
        if (_groups.Length == 1)
        {
            PanelLoop.Write(code, _shape, first, (weights, output) => WriteInputs(code, Literal.Of(first.Size), weights, output));
            return;
        }

        using (code.Block($"for (int panel = 0, panels; panel < {_shape.PanelCount}; panel += panels)"))
        {
            code.Line($"panels = panel < {first.End} ? {first.Size} : {_groups[1].Size};");
            WriteInputs(code, "panels", $"panel * {_shape.PanelStride}", $"panel * {Panels.Width}");
        }
    }

    /// <summary>
    /// Walks this part's share of the inputs in whole tiles: the sums, then the optimizer. The last tile may overlap the one before; the inputs
    /// that it shares with it are computed again, but not updated again.
    /// </summary>
    private void WriteInputs(CodeWriter code, string panels, string weightOffset, string outputOffset)
    {
        int size = _inputs;
        int tiles = (_shape.Inputs + size - 1) / size;
        bool isExact = _shape.Inputs % size == 0;
        code.Line("// Shares are whole tiles: no sum is divided, so the bits do not depend on their number.");
        using (code.Block($"for (int i = {tiles} * part / parts * {size}; i < {End(tiles, size, isExact)}; i += {size})"))
        {
            string first = "i";
            string sums = "dW";
            string length = Literal.Of(_wide[0].PanelLength);
            if (!isExact)
            {
                code.Line("// The last tile may overlap the one before; what they share is computed again, but not updated again.");
                code.Line($"int first = global::System.Math.Min(i, {_shape.Inputs - size});");
                first = "first";
                sums = $"{Unsafe}.Add(ref dW, (i - first) * {Panels.Width})";
                length = $"(first + {size} - i) * {Panels.Width}";
            }

            code.Line($"int at = {PanelLoop.Sum(weightOffset, $"i * {Panels.Width}")};");
            string strides = $"parameterStride: {_shape.PanelStride}";
            if (IsLarge)
            {
                code.Line($"{Update}.Prefetch(");
                using (code.Indent())
                {
                    code.Line($"ref optimizer, ref {Unsafe}.Add(ref W, at), {strides}, ref {Unsafe}.Add(ref state, at), stateStride,");
                    code.Line($"length: {length}, panels: {panels});");
                }
            }

            WriteSums(code, panels, first, outputOffset);
            code.Line($"{Update}.ApplyPanels(");
            using (code.Indent())
            {
                code.Line($"ref optimizer, ref {Unsafe}.Add(ref W, at), {strides}, ref {sums}, gradientStride: {_wide[0].PanelLength},");
                code.Line($"ref {Unsafe}.Add(ref state, at), stateStride, length: {length}, panels: {panels});");
            }
        }
    }

    /// <summary>One wide tile, or as many narrow ones as it takes for the same sums.</summary>
    private void WriteSums(CodeWriter code, string panels, string first, string outputOffset)
    {
        for (int i = 0; i < _wide.Length; i++)
        {
            string head = i == 0 ? "if" : "else if";
            string condition = _wide.Length == 1 ? EmittedNames.IsWide : $"{EmittedNames.IsWide} && panels == {_groups[i].Size}";
            using (code.Block($"{head} ({condition})"))
            {
                code.Line($"{_wide[i].Name}(ref {Unsafe}.Add(ref x, {first}), ref {VectorType.Offset("dz", outputOffset)}, count, ref dW);");
            }
        }

        using (code.Block("else"))
        using (code.Block($"for (int column = 0; column < {Times(panels, Panels.Width)}; column += 2 * {NarrowCount})"))
        using (code.Block($"for (int row = 0; row < {_inputs}; row += {_narrow.Inputs})"))
        {
            string row = "row";
            if (_inputs % _narrow.Inputs != 0)
            {
                code.Line($"int r = global::System.Math.Min(row, {_inputs - _narrow.Inputs});");
                row = "r";
            }

            string at = panels == "1" ? $"{row} * {Panels.Width} + column"
                : $"column / {Panels.Width} * {_narrow.PanelLength} + {row} * {Panels.Width} + column % {Panels.Width}";
            string outputs = $"ref {Unsafe}.Add(ref dz, {PanelLoop.Sum(outputOffset, "column")})";
            code.Line($"ref float sums = ref {Unsafe}.Add(ref dW, {at});");
            code.Line($"{_narrow.Name}(ref {Unsafe}.Add(ref x, {first} + {row}), {outputs}, count, ref sums);");
        }
    }

    private static string Times(string count, int size) => int.TryParse(count, out int number) ? Literal.Of(number * size) : $"{count} * {size}";

    private string End(int tiles, int size, bool isExact) => isExact
        ? $"{tiles} * (part + 1) / parts * {size}"
        : $"global::System.Math.Min({_shape.Inputs}, {tiles} * (part + 1) / parts * {size})";
}
