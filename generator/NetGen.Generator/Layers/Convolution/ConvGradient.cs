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

    private readonly ConvLayer _layer;
    private readonly ConvShape _shape;
    private readonly ConvGradientPlan _plan;

    /// <summary>Creates the emitter.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">Its sizes.</param>
    public ConvGradient(ConvLayer layer, ConvShape shape)
    {
        _layer = layer;
        _shape = shape;
        _plan = new ConvGradientPlan(shape);
    }

    /// <summary>Whether the filters divide into whole units; otherwise the last unit overlaps the one before.</summary>
    private bool IsExact => _shape.Filters % _plan.UnitFilters == 0;

    /// <summary>Whether the last unit has fewer channels than the others.</summary>
    private bool IsRagged => _shape.Channels % _plan.Channels != 0;

    /// <summary>Floats of partial sums of one group of filters.</summary>
    private int GroupPartials => _plan.Filters * _shape.Taps * Panels.Width;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        string[] parameters =
        [
            "ref float " + _layer.Unfolded, "ref float " + _layer.SumGradients, "int count", "ref float " + _layer.Weights, "ref float state",
            "nint stateStride", "TOptimizer optimizer", "int share", "int shares", "ref float scratch",
        ];
        using (code.Method(
            $"private static void Gradient{_layer.Index}<TOptimizer>", parameters, $"where TOptimizer : struct, {RuntimeNames.IOptimizer}"))
        {
            if (_plan.Units == 1)
            {
                using (code.Block("if (share > 0)"))
                {
                    code.Line("return;", "there is one unit of work: it is the first share, which starts first");
                }
            }

            string layout = $"[{_shape.KernelWidth}][{_shape.KernelHeight}][{_plan.Filters} filters][16]";
            string groups = _plan.Groups == 1 ? "" : $"[{_plan.Groups} groups]";
            int length = _plan.UnitFilters * _plan.GradientStride;
            code.Line("ref float dW = ref scratch;", $"of one unit: [{_plan.UnitFilters} filters][{_plan.GradientStride}]");
            code.Line($"ref float partials = ref {Unsafe}.Add(ref scratch, {length});", $"of one channel: {groups}{layout}");
            if (_plan.Units == 1)
            {
                WriteUnit(code, tiles);
                return;
            }

            code.Comment("Units are long: where there are fewer than shares, those that start first take them.");
            code.Line($"int unit = ({_plan.Units} * share + shares - 1) / shares;");
            using (code.Block($"for (; unit < ({_plan.Units} * (share + 1) + shares - 1) / shares; unit++)"))
            {
                WriteUnit(code, tiles);
            }
        }
    }

    private static string Clear(string buffer, int length) => $"{MemoryMarshal}.CreateSpan(ref {buffer}, {length}).Clear();";

    /// <summary>Declares a reference to a part of a buffer, and returns its name: that of the buffer where the part starts it.</summary>
    private static string Cursor(CodeWriter code, string buffer, string offset, string name)
    {
        if (offset == "0")
        {
            return buffer;
        }

        code.Line($"ref float {name} = ref {Unsafe}.Add(ref {buffer}, {offset});");
        return name;
    }

    private void WriteDocs(CodeWriter code)
    {
        ConvOperands operands = new(_layer, _shape);
        string positions = _layer.IsImage ? "position" : "step";
        new MethodDocs($"<c>{_layer.WeightGradientMaths}</c>, summed over the {positions}s of all samples, and the optimizer's step.")
        {
            Twin = new ConvTwin(_layer, _shape).Gradient(),
            Remarks =
            [
                $"Every weight has 16 partial sums, one for each {positions} modulo 16. A unit of work is {Prose.Count(_plan.UnitFilters, "filter")} x "
                + $"{Prose.Count(_plan.Channels, "channel")}; shares are whole units: no sum is split across shares, so the bits do not depend on their number.",
            ],
        }
        .Read(_layer.Unfolded, operands.Unfolded(_layer.Unfolded))
        .Read(_layer.SumGradients, operands.Outputs(_layer.SumGradients))
        .Count()
        .Updated(_layer.Weights, operands.Weights(_layer.Weights))
        .Optimizer()
        .Other("scratch", $"Room for the gradients of a unit and their partial sums: {_plan.Scratch} floats.")
        .Write(code);
    }

    private void WriteUnit(CodeWriter code, TileAnnex tiles)
    {
        (Counter filter, Counter channel) = WriteUnitStart(code);
        Counter first = filter;
        if (!IsExact)
        {
            code.Comment("The last filters may overlap the ones before: computed again, but not updated again.");
            code.Line($"int first = {Min}(f, {_shape.Filters - _plan.UnitFilters});");
            first = new Counter("first");
        }

        if (_plan.HasPadding)
        {
            code.Line(Clear("dW", _plan.UnitFilters * _plan.GradientStride), "zeros behind the last weight, for the optimizer");
        }

        if (IsRagged)
        {
            code.Line($"int channels = {Min}({_plan.Channels}, {_shape.Channels} - channel);");
            using (code.Block("for (int c = 0; c < channels; c++)"))
            {
                WriteChannel(code, tiles, first, channel, new Counter("c"));
            }
        }
        else
        {
            using Loop loop = code.Loop("c", _plan.Channels);
            WriteChannel(code, tiles, first, channel, loop.Counter);
        }

        WriteUpdate(code, filter, channel);
    }

    /// <summary>The first filter and the first channel of a unit.</summary>
    private (Counter Filter, Counter Channel) WriteUnitStart(CodeWriter code)
    {
        Counter filter = Counter.Zero;
        Counter channel = Counter.Zero;
        if (_plan.FilterUnits > 1)
        {
            string unit = _plan.ChannelUnits == 1 ? "unit" : $"unit / {_plan.ChannelUnits}";
            code.Line($"int f = {new Counter(unit).Times(_plan.UnitFilters)};");
            filter = new Counter("f");
        }

        if (_plan.ChannelUnits > 1)
        {
            string unit = _plan.FilterUnits == 1 ? "unit" : $"unit % {_plan.ChannelUnits}";
            code.Line($"int channel = {new Counter(unit).Times(_plan.Channels)};");
            channel = new Counter("channel");
        }

        return (filter, channel);
    }

    /// <summary>Hands the gradients of a unit to the optimizer.</summary>
    private void WriteUpdate(CodeWriter code, Counter filter, Counter channel)
    {
        int rest = Panels.Count(_shape.Channels % _plan.Channels * _shape.Taps) * Panels.Width;
        string stride = Literal.Of(_plan.GradientStride);
        string at = Lists.Sum(filter.Times(_shape.WeightStride), channel.Times(_shape.Taps));
        if (at.Contains(" "))
        {
            code.Line($"int at = {at};");
            at = "at";
        }

        code.Call(
            Update + ".ApplyPanels",
            [
                "ref optimizer", "ref " + VectorType.Offset(_layer.Weights, at), $"parameterStride: {_shape.WeightStride}",
                "ref " + (IsExact ? "dW" : $"{Unsafe}.Add(ref dW, (f - first) * {stride})"), $"gradientStride: {stride}",
                "ref " + VectorType.Offset("state", at), "stateStride",
                "length: " + (IsRagged ? $"channels == {_plan.Channels} ? {stride} : {rest}" : stride),
                "panels: " + (IsExact ? Literal.Of(_plan.UnitFilters) : $"first + {_plan.UnitFilters} - f"),
            ]);
    }

    /// <summary>The gradients of one channel's weights: the partial sums of block after block of samples, then their sums.</summary>
    private void WriteChannel(CodeWriter code, TileAnnex tiles, Counter first, Counter firstChannel, Counter channel)
    {
        (string u, string dz) = (_layer.Unfolded + "_s", _layer.SumGradients + "_s");
        string inUnit = Lists.Sum(firstChannel.Text, channel.Text);
        string plane = new Counter(inUnit.Contains(" ") ? $"({inUnit})" : inUnit).Times(_shape.KernelWidth * _shape.PlaneStride);
        code.Line(Clear("partials", _plan.Groups * GroupPartials));
        using (code.Block($"for (int s = 0; s < count; s += {_plan.Samples})"))
        {
            code.Line($"int samples = {Min}({_plan.Samples}, count - s);");
            code.Line($"ref float {u} = ref {Unsafe}.Add(ref {_layer.Unfolded}, {Lists.Sum($"(nint)s * {_shape.UnfoldedStride}", plane)});");
            code.Line(
                $"ref float {dz} = ref {Unsafe}.Add(ref {_layer.SumGradients}, "
                + $"{Lists.Sum($"(nint)s * {_shape.OutputStride}", first.Times(_shape.Pitch))});");
            using Loop group = code.Loop("group", _plan.Groups);
            using Loop column = code.Loop("kx", _shape.KernelWidth);
            string sums = Lists.Sum(
                group.Counter.Times(GroupPartials), column.Counter.Times(_shape.KernelHeight * _plan.Filters * Panels.Width));
            WriteTiles(
                code, tiles,
                Cursor(code, u, column.Counter.Times(_shape.PlaneStride), _layer.Unfolded + "_kx"),
                Cursor(code, dz, group.Counter.Times(_plan.Filters * _shape.Pitch), _layer.SumGradients + "_group"),
                Cursor(code, "partials", sums, "partials_kx"));
        }

        using (Loop group = code.Loop("group", _plan.Groups))
        {
            string sums = Lists.Sum(group.Counter.Times(_plan.Filters * _plan.GradientStride), channel.Times(_shape.Taps));
            code.Call(
                RuntimeNames.PartialSums + ".SumKernels",
                [
                    "ref " + VectorType.Offset("partials", group.Counter.Times(GroupPartials)), "ref " + VectorType.Offset("dW", sums),
                    $"gradientStride: {_plan.GradientStride}", $"filters: {_plan.Filters}", $"kernelHeight: {_shape.KernelHeight}",
                    $"kernelWidth: {_shape.KernelWidth}",
                ]);
        }
    }

    /// <summary>One column of the kernel, of one group of filters.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="tiles">Where the tiles go.</param>
    /// <param name="u">The unfolded inputs.</param>
    /// <param name="dz">The gradients of the filters.</param>
    /// <param name="sums">The partial sums.</param>
    private void WriteTiles(CodeWriter code, TileAnnex tiles, string u, string dz, string sums)
    {
        using (code.Block(EmittedNames.If512))
        {
            foreach (TapTile taps in _shape.TapTiles)
            {
                WriteCall(VectorType.Bits512, _plan.Filters, taps, 0, "0");
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
                    WriteCall(VectorType.BitsN, Math.Min(most, _plan.Filters - i), taps, i, "lane");
                }
            }
        }

        void WriteCall(VectorType vector, int filters, TapTile taps, int filter, string lane)
        {
            string At(string reference, int offset) => "ref " + VectorType.Offset(reference, Lists.Sum(Literal.Of(offset), lane));
            code.Call(
                tiles.Add(new ConvGradientTile(_shape, vector, filters, _plan.Filters, taps)),
                [At(u, taps.Start), At(dz, filter * _shape.Pitch), "samples", At(sums, (taps.First * _plan.Filters + filter) * Panels.Width)]);
        }
    }
}
