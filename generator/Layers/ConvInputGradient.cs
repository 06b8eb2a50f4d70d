using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Emits the gradient on a convolution's inputs: channel by channel, first on the unfolded values, which then are folded back.</summary>
/// <param name="shape">The sizes.</param>
/// <param name="inputName">The name of the gradient that is written.</param>
/// <param name="inputPitch">Floats from one plane coming in to the next.</param>
/// <param name="inputStride">Floats from one sample coming in to the next.</param>
internal sealed class ConvInputGradient(ConvShape shape, string inputName, int inputPitch, int inputStride)
{
    /// <summary>The gradient on the unfolded values of one channel.</summary>
    public static int Scratch(ConvShape shape) => shape.KernelWidth * shape.PlaneStride + Panels.Width;

    public void Write(CodeWriter code)
    {
        int index = shape.Index;
        List<ConvInputGradientTile> tiles = [];
        code.Lines(
            $"""
            /// <summary><c>{inputName} = conv^T(W{index}, dz{index})</c> for <paramref name="count"/> samples.</summary>
            /// <remarks>
            /// W{index} [{shape.Filters}x{shape.Channels}x{shape.KernelHeight}x{shape.KernelWidth}], dz{index} [{shape.OutHeight}x{shape.OutWidth}x{shape.Filters}]. A channel at a time, scratch holds the gradient on its unfolded values,
            /// [{shape.KernelWidth}][{shape.PlaneStride}]. What an unfolded value gets from several rows of the kernel is added from the last of them to the first.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void InputGradient{index}(ref float parameters, ref float dz, ref float dx, ref float scratch, int count)"))
        using (code.Block("for (int s = 0; s < count; s++)"))
        {
            using (code.Block($"for (int c = 0; c < {shape.Channels}; c++)"))
            {
                code.Line($"ref float W = ref FloatRef.Add(ref parameters, W{index}Offset + c * {shape.Taps});");
                code.Line($"global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref scratch, {Scratch(shape)}).Clear();");
                using (code.Block($"for (int kx = 0; kx < {shape.KernelWidth}; kx++)"))
                {
                    code.Line("ref float w = ref FloatRef.Add(ref W, kx);");
                    code.Line($"ref float du = ref FloatRef.Add(ref scratch, kx * {shape.PlaneStride});");
                    using (code.Block(EmittedNames.IfWide))
                    {
                        foreach (TapTile taps in shape.TapTiles)
                        {
                            WriteWide(code, taps, tiles);
                        }
                    }

                    using (code.Block("else"))
                    {
                        foreach (TapTile taps in shape.TapTiles)
                        {
                            WriteNarrow(code, taps, tiles);
                        }
                    }
                }

                code.Line($"global::NetGen.Kernels.Unfolding.FoldChannel(ref scratch, ref FloatRef.Add(ref dx, c * {inputPitch}), Unfold{index});");
            }

            code.Line($"dz = ref FloatRef.Add(ref dz, {shape.OutputStride});");
            code.Line($"dx = ref FloatRef.Add(ref dx, {inputStride});");
        }

        foreach (ConvInputGradientTile tile in tiles.GroupBy(tile => tile.Name).Select(same => same.First()))
        {
            code.Line();
            tile.Write(code);
        }
    }

    /// <summary>
    /// As many vectors as there are registers for, evenly: sums are added to du, so that tiles must not overlap. Those that are left make a
    /// narrower tile.
    /// </summary>
    private void WriteWide(CodeWriter code, TapTile taps, List<ConvInputGradientTile> tiles)
    {
        int most = Math.Max(Math.Min(VectorType.Wide.Accumulators / taps.Count, 8), 1);
        int count = (shape.Vectors + most - 1) / most;
        int vectors = (shape.Vectors + count - 1) / count;
        int whole = shape.Vectors / vectors * vectors * Panels.Width;
        ConvInputGradientTile tile = new(shape, new Columns(VectorType.Wide, vectors), taps);
        tiles.Add(tile);
        if (whole == tile.Vectors * Panels.Width)
        {
            WriteCall(code, tile, taps, "0");
        }
        else
        {
            using (code.Block($"for (int p = 0; p < {whole}; p += {vectors * Panels.Width})"))
            {
                WriteCall(code, tile, taps, "p");
            }
        }

        if (shape.Vectors % vectors != 0)
        {
            ConvInputGradientTile rest = new(shape, new Columns(VectorType.Wide, shape.Vectors % vectors), taps);
            tiles.Add(rest);
            WriteCall(code, rest, taps, Literal.Of(whole));
        }
    }

    private void WriteNarrow(CodeWriter code, TapTile taps, List<ConvInputGradientTile> tiles)
    {
        ConvInputGradientTile tile = new(shape, new Columns(VectorType.Narrow, Columns.NarrowVectors), taps);
        tiles.Add(tile);
        using (code.Block($"for (int p = 0; p < {shape.Pitch}; p += {Columns.NarrowVectors} * FloatN.Count)"))
        {
            WriteCall(code, tile, taps, "p");
        }
    }

    private void WriteCall(CodeWriter code, ConvInputGradientTile tile, TapTile taps, string position)
    {
        string start = taps.Start == 0 ? position : position == "0" ? Literal.Of(taps.Start) : $"{taps.Start} + {position}";
        string weights = VectorType.Offset("w", Literal.Of(taps.First * shape.KernelWidth));
        code.Line($"{tile.Name}(ref {weights}, ref {VectorType.Offset("dz", position)}, ref {VectorType.Offset("du", start)});");
    }
}
