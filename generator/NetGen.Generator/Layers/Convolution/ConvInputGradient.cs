using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// Emits the gradient on a convolution's inputs, channel by channel: first that on what each output meets (dtap), then, where rows of the kernel meet the same,
/// that on the unfolded inputs (du), then that on the inputs.
/// </summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its sizes.</param>
internal sealed class ConvInputGradient(ConvLayer layer, ConvShape shape)
{
    private const string Taps = "dtap";

    private readonly string _target = layer.InputGradientName;
    private readonly string _gradients = layer.SumGradients;
    private readonly string _unfolded = "d" + layer.Unfolded;

    private string SumMethod => $"InputGradient{layer.Index}Sum";

    /// <summary>The gradients on the unfolded inputs of one channel, and on what the outputs meet in one column of the kernel.</summary>
    public static int Scratch(ConvShape shape) => UnfoldedLength(shape) + TapsLength(shape);

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float " + _gradients, "ref float " + _target, "ref float scratch", "int count"];
        using (code.Method($"private static void InputGradient{layer.Index}", parameters))
        {
            code.Line($"ref float {layer.Weights} = ref {Unsafe}.Add(ref parameters, {layer.Weights}Offset);");
            code.Line($"ref float {_unfolded} = ref scratch;", $"of one channel: [{shape.KernelWidth}][{shape.PlaneStride}]");
            WriteTapsBuffer(code);
            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                code.Line($"ref float {_gradients}_s = ref {Unsafe}.Add(ref {_gradients}, (nint)s * {shape.OutputStride});");
                code.Line($"ref float {_target}_s = ref {Unsafe}.Add(ref {_target}, (nint)s * {layer.InputStride});");
                using Loop loop = code.Loop("c", shape.Channels);
                WriteChannel(code, tiles, loop.Counter);
            }
        }

        code.Line();
        WriteSum(code);
    }

    private static int UnfoldedLength(ConvShape shape) => shape.KernelWidth * shape.PlaneStride;

    private static int TapsLength(ConvShape shape) => shape.KernelHeight * shape.TapStride + shape.TapMargin + Panels.Width;

    private void WriteDocs(CodeWriter code)
    {
        ConvOperands operands = new(layer, shape);
        string column = layer.IsImage ? "each column of the kernel" : "the kernel";
        new MethodDocs($"<c>{_target} = {layer.InputGradientMaths}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = new ConvTwin(layer, shape).InputGradient(),
            Remarks =
            [
                $"One channel at a time. For {column} the tiles compute {Taps}, the gradient on what every output meets under each row of it. These rows, each "
                + $"shifted to the inputs that it meets, add up to {_unfolded}, the gradient on the unfolded inputs, and those to {_target}.",
            ],
        }
        .Read("parameters", operands.Weights(layer.Weights, layer.Weights + "Offset"))
        .Read(_gradients, operands.Outputs(_gradients))
        .Written(_target, operands.Inputs(_target))
        .Other("scratch", $"Room for {_unfolded} of one channel and {Taps} of one column of the kernel.")
        .Count()
        .Write(code);
    }

    private void WriteTapsBuffer(CodeWriter code)
    {
        int start = UnfoldedLength(shape);
        string rows = $"[{shape.KernelHeight}][{shape.TapStride}]";
        if (shape.TapMargin == 0)
        {
            code.Line($"ref float {Taps} = ref {Unsafe}.Add(ref scratch, {start});", rows);
            code.Line($"{MemoryMarshal}.CreateSpan(ref {Taps}, {TapsLength(shape)}).Clear();");
            return;
        }

        code.Line($"ref float margin = ref {Unsafe}.Add(ref scratch, {start});");
        code.Line($"ref float {Taps} = ref {Unsafe}.Add(ref margin, {shape.TapMargin});", $"{rows}: {shape.Pitch} positions and {shape.TapMargin} zeros");
        code.Comment("The zeros stay: a row that is shifted reads them outside of its positions.");
        code.Line($"{MemoryMarshal}.CreateSpan(ref margin, {TapsLength(shape)}).Clear();");
    }

    private void WriteChannel(CodeWriter code, TileAnnex tiles, Counter channel)
    {
        using (Loop loop = code.Loop("kx", shape.KernelWidth))
        {
            string first = Lists.Sum(channel.Times(shape.Taps), loop.Counter.Text);
            code.Line($"ref float {layer.Weights}_kx = ref {VectorType.Offset(layer.Weights, first)};");
            using (code.Block(EmittedNames.If512))
            {
                foreach (TapTile taps in shape.TapTiles)
                {
                    WriteTiles(code, tiles, ConvInputGradientTile.For512(shape, taps), taps);
                }
            }

            using (code.Block("else"))
            {
                foreach (TapTile taps in shape.TapTiles)
                {
                    WriteTiles(code, tiles, ConvInputGradientTile.ForN(shape, taps), taps);
                }
            }

            code.Call(SumMethod, ["ref " + Taps, "ref " + VectorType.Offset(_unfolded, loop.Counter.Times(shape.PlaneStride))]);
        }

        code.Call(
            RuntimeNames.Unfolding + ".AddChannel",
            ["ref " + _unfolded, "ref " + VectorType.Offset(_target + "_s", channel.Times(layer.Input.Pitch)), "Unfold" + layer.Index]);
    }

    private void WriteTiles(CodeWriter code, TileAnnex tiles, ConvInputGradientTile tile, TapTile taps) =>
        PositionLoop.Write(code, shape, tile.Columns, position => code.Call(
            tiles.Add(tile),
            [
                "ref " + VectorType.Offset(layer.Weights + "_kx", Literal.Of(taps.First * shape.KernelWidth)),
                "ref " + VectorType.Offset(_gradients + "_s", position),
                "ref " + VectorType.Offset(Taps, Lists.Sum(Literal.Of(taps.First * shape.TapStride), position)),
            ]));

    /// <summary>The method that adds up the rows of taps.</summary>
    private void WriteSum(CodeWriter code)
    {
        ConvOperands operands = new(layer, shape);
        Operand rows = operands.Rows(_unfolded);
        Operand taps = operands.Taps(Taps);
        new MethodDocs($"The gradients on unfolded inputs, of one channel and {(layer.IsImage ? "one column of the kernel" : "all steps")}: the sums of {Taps}.")
        {
            Twin = new ConvTwin(layer, shape).RowSum(rows, taps),
            Remarks = [SumExplanation()],
        }
        .Read(Taps, taps)
        .Written(_unfolded, rows)
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void {SumMethod}", ["ref float " + Taps, "ref float " + _unfolded]))
        {
            for (int phase = 0; phase < shape.Phases; phase++)
            {
                foreach (VectorType vector in (VectorType[])[VectorType.Bits512, VectorType.BitsN])
                {
                    using (code.Block(vector.Is512 ? EmittedNames.If512 : "else"))
                    {
                        WriteSum(code, vector, phase);
                    }
                }
            }
        }
    }

    private string SumExplanation()
    {
        if (shape.KernelHeight == 1)
        {
            return "The kernel has one row: there is nothing to add up.";
        }

        (string rows, string ky) = (layer.IsImage ? "rows" : "steps", layer.Axes[0].Kernel);
        string place = shape.Phases == 1 ? $"{ky} {rows} further on"
            : $"{ky} / {shape.StrideHeight} {rows} further on in phase {ky} % {shape.StrideHeight}: {rows} {shape.StrideHeight} apart are neighbors";
        return $"Row {ky} of {Taps} belongs {place}. So it is read with that shift; before and behind its positions it has zeros.";
    }

    /// <summary>The rows of one phase. The last vector may reach past them, into what is written later or is padding.</summary>
    private void WriteSum(CodeWriter code, VectorType vector, int phase)
    {
        int length = shape.PhaseRows * shape.OutWidth;
        string target = VectorType.Offset(_unfolded, Literal.Of(phase * length));
        if (length <= (vector.Is512 ? Panels.Width : VectorType.Length128))
        {
            WriteSumVector(code, vector, phase, Taps, target);
            return;
        }

        (string from, string to) = (Taps + "_p", _unfolded + "_p");
        code.Line($"ref float {from} = ref {Taps};");
        code.Line($"ref float {to} = ref {target};");
        using (code.Block($"for (int p = 0; p < {length}; p += {vector.Type}.Count)"))
        {
            WriteSumVector(code, vector, phase, from, to);
            code.Line($"{from} = ref {Unsafe}.Add(ref {from}, {vector.Type}.Count);");
            code.Line($"{to} = ref {Unsafe}.Add(ref {to}, {vector.Type}.Count);");
        }
    }

    private void WriteSumVector(CodeWriter code, VectorType vector, int phase, string from, string to)
    {
        code.Line($"{vector.Type} sum = {vector.Load(from, Literal.Of(phase * shape.TapStride))};");
        for (int ky = phase + shape.StrideHeight, shift = 1; ky < shape.KernelHeight; ky += shape.StrideHeight, shift++)
        {
            code.Line($"sum += {vector.Load(from, Literal.Of(ky * shape.TapStride - shift * shape.OutWidth))};");
        }

        code.Line(vector.Store("sum", to));
    }
}
