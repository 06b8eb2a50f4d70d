using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>Emits the gradient of a matrix of weights, the sum over rows of <c>dz x^T</c>, and hands it to the optimizer tile by tile.</summary>
internal sealed class WeightGradient
{
    /// <summary>How the method goes about it, for its documentation.</summary>
    public const string OrderRemark =
        "The optimizer takes the gradients tile by tile, while they are in the first-level cache. Shares are whole tiles: no sum is split across shares, so the "
        + "bits do not depend on their number. The padding of the gradients is zero, and so that of the weights stays zero.";

    private const string Update = RuntimeNames.ParameterUpdate;

    /// <summary>Vectors of sums in a tile: up to sixteen, enough to hide the latency of a multiply-add.</summary>
    private const int Sums = 16;

    private const int SumsLength = Sums * Panels.Width;

    /// <summary>From this many weights on, they and the optimizer's state are asked for before the sums, which take as long as memory does.</summary>
    private const int LargeWeights = 32 * 1024;

    private readonly ProductShape _shape;
    private readonly string _name;
    private readonly ProductNames _names;
    private readonly GradientRows _rows;
    private readonly PanelGroup[] _groups;
    private readonly int _inputs;
    private readonly GradientTile[] _tiles512;
    private readonly GradientTile _tileN;

    /// <param name="name">The name of the emitted method: Gradient1.</param>
    /// <param name="shape">The matrix.</param>
    /// <param name="names">The inputs, the weights, and the gradients on the outputs.</param>
    /// <param name="rows">The rows that are summed.</param>
    public WeightGradient(string name, ProductShape shape, ProductNames names, GradientRows rows)
    {
        _name = name;
        _shape = shape;
        _names = names;
        _rows = rows;
        _groups = [.. shape.GroupsOf(rows.TilePanels)];
        _inputs = Math.Min(shape.Inputs, Sums / _groups[0].Size);
        if (rows.Steps > 1)
        {
            int tiles = (shape.Inputs + _inputs - 1) / _inputs;
            _inputs = (shape.Inputs + tiles - 1) / tiles;
        }

        _tiles512 = [.. _groups.Select(group => new GradientTile(rows, new Columns(VectorType.Bits512, group.Size), _inputs, _inputs))];
        _tileN = new GradientTile(rows, new Columns(VectorType.BitsN, Columns.VectorsN), Math.Min(_inputs, 4), _inputs);
    }

    /// <summary>Where a weight is stored in its tensor; by default as all matrices are.</summary>
    public Operand? Weights { get; init; }

    /// <summary>The documentation of the method, where the layer has logical indices of its own.</summary>
    public MethodDocs? Docs { get; init; }

    private bool IsLarge => _shape.PanelCount * _shape.PanelStride >= LargeWeights;

    /// <summary>Tiles that cover all inputs.</summary>
    private int TileCount => (_shape.Inputs + _inputs - 1) / _inputs;

    private bool IsExact => _shape.Inputs % _inputs == 0;

    /// <summary>Emits the method.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="tiles">Where its tiles go.</param>
    public void Write(CodeWriter code, TileAnnex tiles)
    {
        (Docs ?? DefaultDocs()).Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters =
        [
            "ref float " + _names.Input, "ref float " + _names.Output, "int count", "ref float " + _names.Weights, "ref float state", "nint stateStride",
            "TOptimizer optimizer", "int share", "int shares",
        ];
        using (code.Method($"private static void {_name}<TOptimizer>", parameters, $"where TOptimizer : struct, {RuntimeNames.IOptimizer}"))
        {
            if (TileCount == 1)
            {
                using (code.Block("if (share < shares - 1)"))
                {
                    code.Line("return;    // one tile covers all inputs; the last share computes it");
                }
            }

            code.Line($"{Floats} buffer = stackalloc float[{SumsLength} + {RuntimeNames.CacheLine}.Floats];");
            code.Line($"ref float dW = ref {RuntimeNames.CacheLine}.First(buffer);    // the gradients of one tile: [panels][inputs][16]");
            WritePanels(code, tiles);
        }
    }

    private MethodDocs DefaultDocs()
    {
        string weights = _names.Weights;
        Operand stored = Weights
            ?? new Operand(weights, "o, i", $"{_shape.Outputs} x {_shape.Inputs}", Panels.PlaceOf(_shape.Outputs, _shape.Inputs));
        string over = _rows.Steps == 1 ? "the samples" : "the steps of all samples";
        return new MethodDocs($"<c>d{weights} = {_names.Output} {_names.Input}^T</c>, summed over {over}, and the optimizer's step.")
        {
            Twin = ProductTwin.WeightGradient(
                weights, _shape.Outputs, _shape.Inputs, _rows.Loops, $"{_names.Output}[{_rows.Indices}, o] * {_names.Input}[{_rows.Indices}, i]"),
            Remarks = [OrderRemark],
        }
        .Read(_names.Input, _rows.Inputs(_names.Input, "i", Literal.Of(_shape.Inputs)))
        .Read(_names.Output, _rows.Outputs(_names.Output, "o", Literal.Of(_shape.Outputs)))
        .Count()
        .Updated(weights, stored)
        .Optimizer();
    }

    /// <summary>Emits the call, if the tensor is trained.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="input">What the rows of inputs are read from.</param>
    /// <param name="gradients">What the rows of gradients on outputs are read from.</param>
    /// <param name="tensor">The place of the tensor among those of the layer.</param>
    /// <param name="count">The number of samples, where it is not that of the batch.</param>
    public void WriteCall(CodeWriter code, GradientCall call, string input, string gradients, int tensor, string? count = null)
    {
        using (code.Block($"if ({call.IsTrained(tensor)})"))
        {
            code.Call(
                _name,
                ["ref " + input, "ref " + gradients, count ?? call.Count, .. call.Buffers(_names.Weights), call.Optimizer(tensor), call.Share, call.Shares]);
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
            code.Call(
                RuntimeNames.BiasGradient + ".Update",
                ["ref " + gradients, $"stride: {stride}", count, .. call.Buffers(biases), $"length: {length}", call.Optimizer(tensor)]);
        }
    }

    /// <summary>Walks the panels, several at a time; where tiles differ in width, the wider ones come first.</summary>
    private void WritePanels(CodeWriter code, TileAnnex tiles)
    {
        PanelGroup first = _groups[0];
        if (_groups.Length == 1)
        {
            PanelLoop.Write(code, _shape, first, (weights, output) => WriteInputs(code, tiles, Literal.Of(first.Size), weights, output));
            return;
        }

        using (code.Block($"for (int panel = 0, panels; panel < {_shape.PanelCount}; panel += panels)"))
        {
            code.Line($"panels = panel < {first.End} ? {first.Size} : {_groups[1].Size};");
            WriteInputs(code, tiles, "panels", $"panel * {_shape.PanelStride}", $"panel * {Panels.Width}");
        }
    }

    /// <summary>Walks this share of the inputs in whole tiles: the sums, then the optimizer.</summary>
    private void WriteInputs(CodeWriter code, TileAnnex tiles, string panels, string weightOffset, string outputOffset)
    {
        if (TileCount == 1)
        {
            WriteTile(code, tiles, panels, "0", weightOffset, outputOffset);
            return;
        }

        string end = $"{TileCount} * (share + 1) / shares * {_inputs}";
        code.Line($"int end = {(IsExact ? end : $"{Min}({_shape.Inputs}, {end})")};");
        using (code.Block($"for (int i = {TileCount} * share / shares * {_inputs}; i < end; i += {_inputs})"))
        {
            WriteTile(code, tiles, panels, "i", weightOffset, outputOffset);
        }
    }

    /// <summary>
    /// The inputs from <paramref name="input"/> on. The last tile may overlap the one before; the inputs that it shares with it are computed again, but not
    /// updated again.
    /// </summary>
    private void WriteTile(CodeWriter code, TileAnnex tiles, string panels, string input, string weightOffset, string outputOffset)
    {
        string first = input;
        string sums = "dW";
        string length = Literal.Of(_tiles512[0].PanelLength);
        if (!IsExact)
        {
            code.Comment("The last tile may overlap the one before; the overlap is computed twice but updated once.");
            code.Line($"int first = {Min}(i, {_shape.Inputs - _inputs});");
            first = "first";
            sums = $"{Unsafe}.Add(ref dW, (i - first) * {Panels.Width})";
            length = $"(first + {_inputs} - i) * {Panels.Width}";
        }

        string at = Lists.Sum(weightOffset, input == "0" ? "0" : $"{input} * {Panels.Width}");
        string weights = "ref " + VectorType.Offset(_names.Weights, at);
        string state = "ref " + VectorType.Offset("state", at);
        string stride = $"parameterStride: {_shape.PanelStride}";
        if (IsLarge)
        {
            code.Call(
                Update + ".Prefetch", ["ref optimizer", weights, stride, state, "stateStride", $"length: {length}", $"panels: {panels}"]);
        }

        WriteSums(code, tiles, panels, first, outputOffset);
        code.Call(
            Update + ".ApplyPanels",
            [
                "ref optimizer", weights, stride, "ref " + sums, $"gradientStride: {_tiles512[0].PanelLength}", state, "stateStride",
                $"length: {length}", $"panels: {panels}",
            ]);
    }

    /// <summary>One tile of 512-bit vectors, or as many of <c>Vector&lt;float&gt;</c> as it takes for the same sums.</summary>
    private void WriteSums(CodeWriter code, TileAnnex tiles, string panels, string first, string outputOffset)
    {
        for (int i = 0; i < _tiles512.Length; i++)
        {
            string head = i == 0 ? "if" : "else if";
            string condition = _tiles512.Length == 1 ? EmittedNames.Is512 : $"{EmittedNames.Is512} && panels == {_groups[i].Size}";
            using (code.Block($"{head} ({condition})"))
            {
                code.Call(
                    tiles.Add(_tiles512[i]),
                    ["ref " + VectorType.Offset(_names.Input, first), "ref " + VectorType.Offset(_names.Output, outputOffset), "count", "ref dW"]);
            }
        }

        using (code.Block("else"))
        using (code.Block($"for (int column = 0; column < {Times(panels, Panels.Width)}; column += 2 * {CountN})"))
        using (Loop loop = code.Loop("row", _inputs, _tileN.Inputs))
        {
            string row = loop.Counter.Text;
            if (_inputs % _tileN.Inputs != 0)
            {
                code.Line($"int r = {Min}({row}, {_inputs - _tileN.Inputs});", "the last may overlap the one before: the same sums again");
                row = "r";
            }

            string at = panels == "1" ? Lists.Sum(new Counter(row).Times(Panels.Width), "column")
                : Lists.Sum(
                    $"column / {Panels.Width} * {_tileN.PanelLength}", new Counter(row).Times(Panels.Width), $"column % {Panels.Width}");
            code.Line($"ref float sums = ref {Unsafe}.Add(ref dW, {at});");
            code.Call(
                tiles.Add(_tileN),
                [
                    "ref " + VectorType.Offset(_names.Input, Lists.Sum(first, row)),
                    $"ref {Unsafe}.Add(ref {_names.Output}, {Lists.Sum(outputOffset, "column")})", "count", "ref sums",
                ]);
        }
    }

    private static string Times(string count, int size) => int.TryParse(count, out int number) ? Literal.Of(number * size) : $"{count} * {size}";
}
