using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Emits the gradients of a convolution's weights, each handed to the optimizer as soon as it is complete.</summary>
/// <remarks>
/// A unit of work is some filters times some channels. For each channel its tiles go over a block of samples at a time, group of filters after
/// group, so that the unfolded inputs of the block are read once for all of them; between blocks the partial sums are in scratch.
/// </remarks>
internal sealed class ConvGradient
{
    private const string Update = RuntimeNames.ParameterUpdate;

    private readonly ConvShape _shape;
    private readonly ConvGradientPlan _plan;

    public ConvGradient(ConvShape shape)
    {
        _shape = shape;
        _plan = new ConvGradientPlan(shape);
    }

    public int Scratch => _plan.Scratch;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        int index = _shape.Index;
        code.Lines(
            $"""
            /// <summary><c>dW{index} = conv(u, dz{index})</c>, summed over positions and batch and handed to the optimizer unit by unit.</summary>
            /// <remarks>
            /// u [{_shape.Channels}][{_shape.KernelWidth}][{_shape.PlaneStride}], dz{index} [{_shape.OutputDimensions}], dW{index} [{_shape.WeightDimensions}].
            /// Every weight has 16 partial sums, one for each position modulo 16. Shares are whole units of {_plan.UnitFilters} x {_plan.Channels}
            /// filters x channels: no sum is divided, so the bits do not depend on their number.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void Gradient{index}<TOptimizer>(
                ref float u, ref float dz, int count, ref float W, ref float state, nint stateStride, TOptimizer optimizer, int share, int shares,
                ref float scratch)
                where TOptimizer : struct, {RuntimeNames.IOptimizer}
            """))
        {
            int units = _plan.FilterUnits * _plan.ChannelUnits;
            string layout = $"[{_plan.Groups}][{_shape.KernelWidth}][{_shape.KernelHeight}][{_plan.Filters} filters][16]";
            code.Line($"ref float dW = ref scratch;    // [{_plan.UnitFilters} filters][{_plan.GradientStride}]");
            code.Line($"ref float partials = ref {Unsafe}.Add(ref scratch, {_plan.UnitFilters * _plan.GradientStride});    // {layout}, of one channel");
            using (code.Block($"for (int unit = {units} * share / shares; unit < {units} * (share + 1) / shares; unit++)"))
            {
                WriteUnit(code, tiles);
            }
        }
    }

    private static string Clear(string buffer, int length) =>
        $"{MemoryMarshal}.CreateSpan(ref {buffer}, {length}).Clear();";

    private void WriteUnit(CodeWriter code, TileAnnex tiles)
    {
        bool isExact = _shape.Filters % _plan.UnitFilters == 0;
        bool isRagged = _shape.Channels % _plan.Channels != 0;
        string unit = _plan.ChannelUnits == 1 ? "unit" : $"unit / {_plan.ChannelUnits}";
        string channel = _plan.ChannelUnits == 1 ? "" : $", channel = unit % {_plan.ChannelUnits} * {_plan.Channels}";
        code.Line($"int f = {unit} * {_plan.UnitFilters}{channel};");
        if (!isExact)
        {
            code.Line("// The last filters may overlap the ones before; what they share is computed again, but not updated again.");
            code.Line($"int first = {Min}(f, {_shape.Filters - _plan.UnitFilters});");
        }

        if (isRagged)
        {
            code.Line($"int channels = {Min}({_plan.Channels}, {_shape.Channels} - channel);");
        }

        if (_plan.HasPadding)
        {
            code.Line($"{Clear("dW", _plan.UnitFilters * _plan.GradientStride)}    // zeros behind the last weight, for the optimizer");
        }

        using (code.Block($"for (int c = 0; c < {(isRagged ? "channels" : Literal.Of(_plan.Channels))}; c++)"))
        {
            WriteChannel(code, tiles, isExact ? "f" : "first");
        }

        int rest = Panels.Count(_shape.Channels % _plan.Channels * _shape.Taps) * Panels.Width;
        string at = _plan.ChannelUnits == 1 ? "" : $" + channel * {_shape.Taps}";
        string sums = isExact ? "dW" : $"{Unsafe}.Add(ref dW, (f - first) * {_plan.GradientStride})";
        string length = isRagged ? $"channels == {_plan.Channels} ? {_plan.GradientStride} : {rest}" : Literal.Of(_plan.GradientStride);
        string filters = isExact ? Literal.Of(_plan.UnitFilters) : $"first + {_plan.UnitFilters} - f";
        code.Line($"int at = f * {_shape.WeightStride}{at};");
        code.Line($"{Update}.ApplyPanels(");
        using (code.Indent())
        {
            code.Line($"ref optimizer, ref {Unsafe}.Add(ref W, at), parameterStride: {_shape.WeightStride}, ref {sums}, gradientStride: {_plan.GradientStride},");
            code.Line($"ref {Unsafe}.Add(ref state, at), stateStride, length: {length}, panels: {filters});");
        }
    }

    /// <summary>The gradients of one channel's weights.</summary>
    private void WriteChannel(CodeWriter code, TileAnnex tiles, string first)
    {
        int kernel = _plan.Filters * _shape.Taps * Panels.Width;
        code.Line(Clear("partials", _plan.Groups * kernel));
        using (code.Block($"for (int s = 0; s < count; s += {_plan.Samples})"))
        {
            string plane = _plan.ChannelUnits == 1 ? "c" : "(channel + c)";
            code.Line($"int samples = {Min}({_plan.Samples}, count - s);");
            code.Line($"ref float ds = ref {Unsafe}.Add(ref dz, (nint)s * {_shape.OutputStride} + {first} * {_shape.Pitch});");
            code.Line($"ref float us = ref {Unsafe}.Add(ref u, (nint)s * {_shape.UnfoldedStride} + {plane} * {_shape.KernelWidth * _shape.PlaneStride});");
            using (code.Block($"for (int group = 0; group < {_plan.Groups}; group++)"))
            {
                using (code.Block($"for (int kx = 0; kx < {_shape.KernelWidth}; kx++)"))
                {
                    code.Line($"ref float uk = ref {Unsafe}.Add(ref us, kx * {_shape.PlaneStride});");
                    code.Line(
                        $"ref float sums = ref {Unsafe}.Add(ref partials, group * {kernel} + kx * {_shape.KernelHeight * _plan.Filters * Panels.Width});");
                    WriteTiles(code, tiles);
                }

                code.Line($"ds = ref {Unsafe}.Add(ref ds, {_plan.Filters * _shape.Pitch});");
            }
        }

        using (code.Block($"for (int group = 0; group < {_plan.Groups}; group++)"))
        {
            code.Line($"{RuntimeNames.PartialSums}.SumKernels(");
            using (code.Indent())
            {
                string to = $"group * {_plan.Filters * _plan.GradientStride} + c * {_shape.Taps}";
                code.Line($"ref {Unsafe}.Add(ref partials, group * {kernel}), ref {Unsafe}.Add(ref dW, {to}), gradientStride: {_plan.GradientStride},");
                code.Line($"filters: {_plan.Filters}, kernelHeight: {_shape.KernelHeight}, kernelWidth: {_shape.KernelWidth});");
            }
        }
    }

    private void WriteTiles(CodeWriter code, TileAnnex tiles)
    {
        using (code.Block(EmittedNames.If512))
        {
            foreach (TapTile taps in _shape.TapTiles)
            {
                WriteCall(code, tiles, VectorType.Bits512, _plan.Filters, taps, 0, "");
            }
        }

        using (code.Block("else"))
        using (code.Block($"for (int lane = 0; lane < {Panels.Width}; lane += {CountN})"))
        {
            foreach (TapTile taps in _shape.TapTiles)
            {
                int most = Math.Max(VectorType.BitsN.Accumulators / taps.Count, 1);
                for (int i = 0; i < _plan.Filters; i += most)
                {
                    WriteCall(code, tiles, VectorType.BitsN, Math.Min(most, _plan.Filters - i), taps, i, "lane");
                }
            }
        }
    }

    private void WriteCall(CodeWriter code, TileAnnex tiles, VectorType vector, int filters, TapTile taps, int filter, string lane)
    {
        ConvGradientTile tile = new(_shape, vector, filters, _plan.Filters, taps);
        string At(string reference, int offset) =>
            VectorType.Offset(reference, lane == "" ? Literal.Of(offset) : offset == 0 ? lane : $"{offset} + {lane}");
        string sums = At("sums", (taps.First * _plan.Filters + filter) * Panels.Width);
        code.Line($"{tiles.Add(tile)}(ref {At("uk", taps.Start)}, ref {At("ds", filter * _shape.Pitch)}, samples, ref {sums});");
    }
}
