using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradients of a convolution's weights, each handed to the optimizer as soon as it is complete.</summary>
internal sealed class ConvGradient
{
    private const string Update = "global::NetGen.Kernels.ParameterUpdate";

    /// <summary>Vectors of positions that a tile should go over before its sums return to memory.</summary>
    private const int LeastVectors = 32;

    private readonly ConvShape _shape;
    private readonly IReadOnlyList<TapTile> _taps;
    private readonly int _filters;
    private readonly int _channels;
    private readonly int _samples;

    public ConvGradient(ConvShape shape)
    {
        _shape = shape;
        _taps = shape.TapTiles;
        int taps = _taps.Max(tile => tile.Count);
        int most = taps switch { 1 => 16, 2 => 12, 3 => 8, 4 => 6, _ => 4 };
        int groups = (shape.Filters + most - 1) / most;
        _filters = (shape.Filters + groups - 1) / groups;

        // Whole vectors of weights, for the optimizer: 16 channels, or a half of 16 for every factor 2 of the taps.
        _channels = Panels.Width;
        for (int length = shape.Taps; length % 2 == 0 && _channels > 1; length /= 2)
        {
            _channels /= 2;
        }

        _channels = Math.Min(_channels, shape.Channels);
        _samples = Math.Max((LeastVectors + shape.Vectors - 1) / shape.Vectors, 1);
    }

    /// <summary>The gradients of a group of filters, and their partial sums for one channel.</summary>
    public int Scratch => _filters * (GradientStride + _shape.Taps * Panels.Width);

    /// <summary>Floats from the gradients of one filter to the next.</summary>
    private int GradientStride => Panels.Count(_channels * _shape.Taps) * Panels.Width;

    private int Groups => (_shape.Filters + _filters - 1) / _filters;

    private int Blocks => (_shape.Channels + _channels - 1) / _channels;

    public void Write(CodeWriter code)
    {
        int index = _shape.Index;
        List<ConvGradientTile> tiles = [];
        code.Lines(
            $"""
            /// <summary><c>dW{index} = conv(u, dz{index})</c>, summed over positions and batch and handed to the optimizer group by group.</summary>
            /// <remarks>
            /// u [{_shape.Channels}][{_shape.KernelWidth}][{_shape.PlaneStride}], dz{index} [{_shape.OutHeight}x{_shape.OutWidth}x{_shape.Filters}], dW{index} [{_shape.Filters}x{_shape.Channels}x{_shape.KernelHeight}x{_shape.KernelWidth}]. Every weight has 16 partial sums, one for each position modulo 16.
            /// Shares are whole groups of filters and channels: no sum is divided, so the bits do not depend on their number.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void Gradient{index}<TOptimizer>(
                ref float u, ref float dz, int count, ref float W, ref float state, nint stateStride, TOptimizer optimizer, int part, int parts,
                ref float scratch)
                where TOptimizer : struct, global::NetGen.IOptimizer
            """))
        {
            code.Line($"ref float dW = ref scratch;    // [{_filters} filters][{GradientStride}]: of {_channels} {(_channels == 1 ? "channel" : "channels")}");
            code.Line($"ref float partials = ref FloatRef.Add(ref scratch, {_filters * GradientStride});    // [{_shape.KernelWidth}][{_shape.KernelHeight}][{_filters} filters][16]");
            code.Line(Clear("dW", Scratch));
            int units = Groups * Blocks;
            using (code.Block($"for (int unit = {units} * part / parts; unit < {units} * (part + 1) / parts; unit++)"))
            {
                WriteUnit(code, tiles);
            }
        }

        foreach (ConvGradientTile tile in tiles.GroupBy(tile => tile.Name).Select(same => same.First()))
        {
            code.Line();
            tile.Write(code);
        }
    }

    private static string Clear(string buffer, int length) =>
        $"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref {buffer}, {length}).Clear();";

    private void WriteUnit(CodeWriter code, List<ConvGradientTile> tiles)
    {
        bool isExact = _shape.Filters % _filters == 0;
        code.Line(Blocks == 1 ? $"int f = unit * {_filters};" : $"int f = unit / {Blocks} * {_filters}, channel = unit % {Blocks} * {_channels};");
        string first = "f";
        if (!isExact)
        {
            code.Line("// The last filters may overlap the ones before; what they share is computed again, but not updated again.");
            code.Line($"int first = global::System.Math.Min(f, {_shape.Filters - _filters});");
            first = "first";
        }

        string channel = Blocks == 1 ? "0" : "channel";
        bool isRagged = _shape.Channels % _channels != 0;
        code.Line(isRagged
            ? $"int channels = global::System.Math.Min({_channels}, {_shape.Channels} - channel);"
            : $"const int channels = {_channels};");
        using (code.Block("for (int c = 0; c < channels; c++)"))
        {
            code.Line(Clear("partials", _filters * _shape.Taps * Panels.Width));
            using (code.Block($"for (int s = 0; s < count; s += {_samples})"))
            {
                code.Line($"int samples = global::System.Math.Min({_samples}, count - s);");
                code.Line($"ref float ds = ref FloatRef.Add(ref dz, (nint)s * {_shape.OutputStride} + {first} * {_shape.Pitch});");
                string plane = channel == "0" ? "c" : $"({channel} + c)";
                code.Line($"ref float us = ref FloatRef.Add(ref u, (nint)s * {_shape.UnfoldedStride} + {plane} * {_shape.KernelWidth * _shape.PlaneStride});");
                using (code.Block($"for (int kx = 0; kx < {_shape.KernelWidth}; kx++)"))
                {
                    code.Line($"ref float sums = ref FloatRef.Add(ref partials, kx * {_shape.KernelHeight * _filters * Panels.Width});");
                    WriteTiles(code, tiles);
                    code.Line($"us = ref FloatRef.Add(ref us, {_shape.PlaneStride});");
                }
            }

            code.Line("global::NetGen.Kernels.PartialSums.FoldKernels(");
            using (code.Indent())
            {
                code.Line($"ref partials, ref FloatRef.Add(ref dW, c * {_shape.Taps}), gradientStride: {GradientStride},");
                code.Line($"filters: {_filters}, kernelHeight: {_shape.KernelHeight}, kernelWidth: {_shape.KernelWidth});");
            }
        }

        string at = $"f * {_shape.WeightStride}" + (Blocks == 1 ? "" : $" + channel * {_shape.Taps}");
        code.Line($"int at = {at};");
        string length = Literal.Of(GradientStride);
        if (isRagged)
        {
            int rest = _shape.Channels % _channels * _shape.Taps;
            int padded = Panels.Count(rest) * Panels.Width;
            length = $"channels == {_channels} ? {GradientStride} : {padded}";
            if (padded != rest)
            {
                using (code.Block($"for (int i = 0; i < {_filters} && channels < {_channels}; i++)"))
                {
                    code.Line(Clear($"FloatRef.Add(ref dW, i * {GradientStride} + {rest})", padded - rest));
                }
            }
        }

        string skip = isExact ? "dW" : $"FloatRef.Add(ref dW, (f - first) * {GradientStride})";
        string filters = isExact ? Literal.Of(_filters) : $"first + {_filters} - f";
        code.Line($"{Update}.ApplyPanels(");
        using (code.Indent())
        {
            code.Line($"ref optimizer, ref FloatRef.Add(ref W, at), parameterStride: {_shape.WeightStride}, ref {skip}, gradientStride: {GradientStride},");
            code.Line($"ref FloatRef.Add(ref state, at), stateStride, length: {length}, panels: {filters});");
        }
    }

    private void WriteTiles(CodeWriter code, List<ConvGradientTile> tiles)
    {
        using (code.Block(EmittedNames.IfWide))
        {
            foreach (TapTile taps in _taps)
            {
                ConvGradientTile tile = new(_shape, VectorType.Wide, _filters, _filters, taps);
                tiles.Add(tile);
                code.Line($"{tile.Name}(ref {VectorType.Offset("us", Literal.Of(taps.Start))}, ref ds, samples, ref {Partials(taps)});");
            }
        }

        using (code.Block("else"))
        using (code.Block($"for (int lane = 0; lane < {Panels.Width}; lane += FloatN.Count)"))
        {
            foreach (TapTile taps in _taps)
            {
                int filters = Enumerable.Range(1, _filters)
                    .Last(size => _filters % size == 0 && (size == 1 || size * taps.Count <= VectorType.Narrow.Accumulators));
                ConvGradientTile tile = new(_shape, VectorType.Narrow, filters, _filters, taps);
                tiles.Add(tile);
                using (code.Block($"for (int i = 0; i < {_filters}; i += {filters})"))
                {
                    string u = taps.Start == 0 ? "lane" : $"{taps.Start} + lane";
                    string d = $"i * {_shape.Pitch} + lane";
                    string sums = $"{taps.First * _filters * Panels.Width} + i * {Panels.Width} + lane";
                    code.Line($"{tile.Name}(ref FloatRef.Add(ref us, {u}), ref FloatRef.Add(ref ds, {d}), samples, ref FloatRef.Add(ref sums, {sums}));");
                }
            }
        }
    }

    private string Partials(TapTile taps) => VectorType.Offset("sums", Literal.Of(taps.First * _filters * Panels.Width));
}
