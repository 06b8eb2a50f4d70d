using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>Emits the gradient of a matrix of weights, the sum over rows of <c>x^T dz</c>, and hands it to the optimizer tile by tile.</summary>
internal sealed class WeightGradient
{
    private const string Update = RuntimeNames.ParameterUpdate;

    /// <summary>Vectors of sums in a tile: up to so many, enough to hide the latency of a multiply-add.</summary>
    private const int Sums = 16;

    private const int SumsLength = Sums * Panels.Width;

    /// <summary>From so many weights on, they and the optimizer's state are asked for before the sums, which take as long as memory does.</summary>
    private const int LargeWeights = 32 * 1024;

    private readonly ProductShape _shape;
    private readonly string _name;
    private readonly PanelGroup[] _groups;
    private readonly int _inputs;
    private readonly GradientTile[] _tiles512;
    private readonly GradientTile _tileN;

    /// <param name="name">The name of the emitted method: Gradient1.</param>
    /// <param name="shape">The matrix.</param>
    /// <param name="rows">The rows that are summed.</param>
    public WeightGradient(string name, ProductShape shape, GradientRows rows)
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

        _tiles512 = [.. _groups.Select(group => new GradientTile(rows, name, new Columns(VectorType.Bits512, group.Size), _inputs, _inputs))];
        _tileN = new GradientTile(rows, name, new Columns(VectorType.BitsN, Columns.VectorsN), Math.Min(_inputs, 4), _inputs);
    }

    private bool IsLarge => _shape.PanelCount * _shape.PanelStride >= LargeWeights;

    /// <summary>Emits the method and its tiles.</summary>
    public void Write(CodeWriter code)
    {
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void {_name}<TOptimizer>(
                ref float x, ref float dz, int count, ref float W, ref float state, nint stateStride, TOptimizer optimizer, int share, int shares)
                where TOptimizer : struct, {RuntimeNames.IOptimizer}
            """))
        {
            code.Line($"global::System.Span<float> buffer = stackalloc float[{SumsLength} + {RuntimeNames.CacheLine}.Floats];");
            code.Line($"ref float dW = ref {RuntimeNames.CacheLine}.First(buffer);    // of one tile: [panels][inputs][16]");
            WritePanels(code);
        }

        foreach (GradientTile tile in _tiles512)
        {
            code.Line();
            tile.Write(code);
        }

        code.Line();
        _tileN.Write(code);
    }

    /// <summary>Emits the call, if the tensor is trained.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="input">What the rows of inputs are read from.</param>
    /// <param name="gradients">What the rows of gradients on outputs are read from.</param>
    /// <param name="weights">The name of the weights.</param>
    /// <param name="tensor">The place of the tensor among those of the layer.</param>
    public void WriteCall(CodeWriter code, GradientCall call, string input, string gradients, string weights, int tensor)
    {
        using (code.Block($"if ({call.IsTrained(tensor)})"))
        {
            code.Line($"{_name}(");
            using (code.Indent())
            {
                code.Line($"ref {input}, ref {gradients}, {call.Count}, {call.Buffers(weights)},");
                code.Line($"{call.Optimizer(tensor)}, {call.Share}, {call.Shares});");
            }
        }
    }

    /// <summary>Emits the call that sums the gradient of biases over rows, if the tensor is trained.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="gradients">What the rows are read from.</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="biases">The name of the biases.</param>
    /// <param name="length">How many, padded.</param>
    /// <param name="tensor">The place of the tensor among those of the layer.</param>
    public static void WriteBiasCall(
        CodeWriter code, GradientCall call, string gradients, int stride, string count, string biases, int length, int tensor)
    {
        using (code.Block($"if ({call.IsTrainedHere(tensor)})"))
        {
            code.Line($"{RuntimeNames.BiasGradient}.Update(");
            using (code.Indent())
            {
                code.Line($"ref {gradients}, stride: {stride}, {count}, {call.Buffers(biases)},");
                code.Line($"length: {length}, {call.Optimizer(tensor)});");
            }
        }
    }

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
    /// Walks this share of the inputs in whole tiles: the sums, then the optimizer. The last tile may overlap the one before; the inputs
    /// that it shares with it are computed again, but not updated again.
    /// </summary>
    private void WriteInputs(CodeWriter code, string panels, string weightOffset, string outputOffset)
    {
        int size = _inputs;
        int tiles = (_shape.Inputs + size - 1) / size;
        bool isExact = _shape.Inputs % size == 0;
        code.Line("// Shares are whole tiles: no sum is divided, so the bits do not depend on their number.");
        using (code.Block($"for (int i = {tiles} * share / shares * {size}; i < {End(tiles, size, isExact)}; i += {size})"))
        {
            string first = "i";
            string sums = "dW";
            string length = Literal.Of(_tiles512[0].PanelLength);
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
                code.Line($"ref optimizer, ref {Unsafe}.Add(ref W, at), {strides}, ref {sums}, gradientStride: {_tiles512[0].PanelLength},");
                code.Line($"ref {Unsafe}.Add(ref state, at), stateStride, length: {length}, panels: {panels});");
            }
        }
    }

    /// <summary>One tile of 512-bit vectors, or as many of <c>Vector&lt;float&gt;</c> as it takes for the same sums.</summary>
    private void WriteSums(CodeWriter code, string panels, string first, string outputOffset)
    {
        for (int i = 0; i < _tiles512.Length; i++)
        {
            string head = i == 0 ? "if" : "else if";
            string condition = _tiles512.Length == 1 ? EmittedNames.Is512 : $"{EmittedNames.Is512} && panels == {_groups[i].Size}";
            using (code.Block($"{head} ({condition})"))
            {
                code.Line($"{_tiles512[i].Name}(ref {Unsafe}.Add(ref x, {first}), ref {VectorType.Offset("dz", outputOffset)}, count, ref dW);");
            }
        }

        using (code.Block("else"))
        using (code.Block($"for (int column = 0; column < {Times(panels, Panels.Width)}; column += 2 * {CountN})"))
        using (code.Block($"for (int row = 0; row < {_inputs}; row += {_tileN.Inputs})"))
        {
            string row = "row";
            if (_inputs % _tileN.Inputs != 0)
            {
                code.Line($"int r = global::System.Math.Min(row, {_inputs - _tileN.Inputs});");
                row = "r";
            }

            string at = panels == "1" ? $"{row} * {Panels.Width} + column"
                : $"column / {Panels.Width} * {_tileN.PanelLength} + {row} * {Panels.Width} + column % {Panels.Width}";
            string outputs = $"ref {Unsafe}.Add(ref dz, {PanelLoop.Sum(outputOffset, "column")})";
            code.Line($"ref float sums = ref {Unsafe}.Add(ref dW, {at});");
            code.Line($"{_tileN.Name}(ref {Unsafe}.Add(ref x, {first} + {row}), {outputs}, count, ref sums);");
        }
    }

    private static string Times(string count, int size) => int.TryParse(count, out int number) ? Literal.Of(number * size) : $"{count} * {size}";

    private string End(int tiles, int size, bool isExact) => isExact
        ? $"{tiles} * (share + 1) / shares * {size}"
        : $"global::System.Math.Min({_shape.Inputs}, {tiles} * (share + 1) / shares * {size})";
}
