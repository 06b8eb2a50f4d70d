using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Emits the gradient on a convolution's inputs: channel by channel, first on the unfolded values, which then are folded back.</summary>
/// <param name="shape">The sizes.</param>
/// <param name="inputName">The name of the gradient that is written.</param>
/// <param name="inputPitch">Floats from one plane coming in to the next.</param>
/// <param name="inputStride">Floats from one sample coming in to the next.</param>
internal sealed class ConvInputGradient(ConvShape shape, string inputName, int inputPitch, int inputStride)
{
    /// <summary>The gradient on the unfolded values of one channel, and what the rows of one column of the kernel hand to it.</summary>
    public static int Scratch(ConvShape shape) => Unfolded(shape) + Taps(shape);

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        int index = shape.Index;
        code.Lines(
            $"""
            /// <summary><c>{inputName} = conv^T(W{index}, dz{index})</c> for <paramref name="count"/> samples.</summary>
            /// <remarks>
            /// W{index} [{shape.WeightDimensions}], dz{index} [{shape.OutputDimensions}]. A channel at a time: for each column of the kernel the tiles
            /// find what every row of it gets from all positions, then these are added, each shifted to where it belongs.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void InputGradient{index}(ref float parameters, ref float dz, ref float dx, ref float scratch, int count)"))
        {
            int first = Unfolded(shape);
            code.Line($"ref float du = ref scratch;    // [{shape.KernelWidth}][{shape.PlaneStride}]");
            code.Line($"ref float rows = ref {Unsafe}.Add(ref scratch, {first});    // [{shape.KernelHeight}][{shape.TapStride}]: zeros and {shape.Pitch} positions; zeros");
            code.Line($"{MemoryMarshal}.CreateSpan(ref rows, {Taps(shape)}).Clear();");
            code.Line($"ref float g = ref {VectorType.Offset("rows", Literal.Of(shape.TapMargin))};");
            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                using (code.Block($"for (int c = 0; c < {shape.Channels}; c++)"))
                {
                    WriteChannel(code, tiles);
                }

                code.Line($"dz = ref {Unsafe}.Add(ref dz, {shape.OutputStride});");
                code.Line($"dx = ref {Unsafe}.Add(ref dx, {inputStride});");
            }
        }

        code.Line();
        WriteSum(code);
    }

    private static int Unfolded(ConvShape shape) => shape.KernelWidth * shape.PlaneStride;

    private static int Taps(ConvShape shape) => shape.KernelHeight * shape.TapStride + shape.TapMargin + Panels.Width;

    private void WriteChannel(CodeWriter code, TileAnnex annex)
    {
        int index = shape.Index;
        using (code.Block($"for (int kx = 0; kx < {shape.KernelWidth}; kx++)"))
        {
            code.Line($"ref float w = ref {Unsafe}.Add(ref parameters, W{index}Offset + c * {shape.Taps} + kx);");
            using (code.Block(EmittedNames.If512))
            {
                foreach (TapTile taps in shape.TapTiles)
                {
                    int most = Math.Min(Math.Max(VectorType.Bits512.Accumulators / taps.Count, 1), 8);
                    int tiles = (shape.Vectors + most - 1) / most;
                    int vectors = (shape.Vectors + tiles - 1) / tiles;
                    string step = Literal.Of(vectors * Panels.Width);
                    WriteTiles(code, annex, new ConvInputGradientTile(shape, new Columns(VectorType.Bits512, vectors), taps), taps, step);
                }
            }

            using (code.Block("else"))
            {
                foreach (TapTile taps in shape.TapTiles)
                {
                    const int Vectors = Columns.VectorsN;
                    string step = $"{Vectors} * {CountN}";
                    WriteTiles(code, annex, new ConvInputGradientTile(shape, new Columns(VectorType.BitsN, Vectors), taps), taps, step);
                }
            }

            code.Line($"InputGradient{index}Sum(ref g, ref {Unsafe}.Add(ref du, kx * {shape.PlaneStride}));");
        }

        code.Line($"{RuntimeNames.Unfolding}.AddChannel(ref du, ref {Unsafe}.Add(ref dx, c * {inputPitch}), Unfold{index});");
    }

    /// <summary>Tiles at the end may overlap the ones before: the same sums again.</summary>
    private void WriteTiles(CodeWriter code, TileAnnex annex, ConvInputGradientTile tile, TapTile taps, string step)
    {
        string name = annex.Add(tile);
        int whole = tile.Vectors * Panels.Width;
        string weights = VectorType.Offset("w", Literal.Of(taps.First * shape.KernelWidth));
        int start = taps.First * shape.TapStride;
        if (step == Literal.Of(shape.Pitch))
        {
            code.Line($"{name}(ref {weights}, ref dz, ref {VectorType.Offset("g", Literal.Of(start))});");
            return;
        }

        using (code.Block($"for (int p = 0; p < {shape.Pitch}; p += {step})"))
        {
            string position = "p";
            if (step == Literal.Of(whole) && shape.Pitch % whole != 0)
            {
                position = "first";
                code.Line($"int first = {Min}(p, {shape.Pitch - whole});");
            }

            string to = start == 0 ? position : $"{start} + {position}";
            code.Line($"{name}(ref {weights}, ref {Unsafe}.Add(ref dz, {position}), ref {Unsafe}.Add(ref g, {to}));");
        }
    }

    /// <summary>Adds up what the rows of a column of the kernel hand to the unfolded values.</summary>
    private void WriteSum(CodeWriter code)
    {
        code.Line("/// <summary>Adds up what the rows of one column of the kernel hand to each unfolded value.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void InputGradient{shape.Index}Sum(ref float g, ref float du)"))
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

    private void WriteSum(CodeWriter code, VectorType vector, int phase)
    {
        int length = shape.PhaseRows * shape.OutWidth;
        code.Line($"ref float from = ref g, to = ref {VectorType.Offset("du", Literal.Of(phase * length))};");
        using (code.Block($"for (int q = 0; q < {length}; q += {vector.Type}.Count)"))
        {
            code.Line($"{vector.Type} sum = {vector.Load("from", Literal.Of(phase * shape.TapStride))};");
            for (int ky = phase + shape.StrideHeight, j = 1; ky < shape.KernelHeight; ky += shape.StrideHeight, j++)
            {
                code.Line($"sum += {vector.Load("from", Literal.Of(ky * shape.TapStride - j * shape.OutWidth))};");
            }

            code.Line(vector.Store("sum", "to"));
            code.Line($"from = ref {Unsafe}.Add(ref from, {vector.Type}.Count);");
            code.Line($"to = ref {Unsafe}.Add(ref to, {vector.Type}.Count);");
        }
    }
}
