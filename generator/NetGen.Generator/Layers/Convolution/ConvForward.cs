using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Emits the forward pass of a convolution: each sample is unfolded, then its tiles go over positions and filters.</summary>
/// <param name="shape">The sizes.</param>
/// <param name="maths">What is computed.</param>
/// <param name="shapes">The shapes of what the maths names.</param>
/// <param name="inputStride">Floats from one sample coming in to the next.</param>
internal sealed class ConvForward(ConvShape shape, string maths, string shapes, int inputStride)
{
    public void Write(CodeWriter code, TileAnnex tiles)
    {
        int index = shape.Index;
        ConvForwardTile tile512 = ConvForwardTile.For512(shape);
        ConvForwardTile tileN = ConvForwardTile.ForN(shape);
        code.Lines(
            $"""
            /// <summary><c>{maths}</c> for <paramref name="count"/> samples.</summary>
            /// <remarks>
            /// {shapes}.
            /// Positions are in the lanes, one sample at a time: u holds for every column of the kernel the inputs that neighboring positions meet there,
            /// as [{shape.Channels}][{shape.KernelWidth}][{shape.PlaneStride}]. Each sum starts at the bias and runs over channels, columns and rows.
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{index}(ref float parameters, ref float x, ref float z, ref float u, int count)"))
        {
            code.Line($"ref float W = ref {Unsafe}.Add(ref parameters, W{index}Offset);");
            code.Line($"ref float b = ref {Unsafe}.Add(ref parameters, b{index}Offset);");
            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                code.Line($"{RuntimeNames.Unfolding}.Unfold(ref x, ref u, Unfold{index});");
                using (code.Block(EmittedNames.If512))
                {
                    WriteTiles(code, tile512, tiles.Add(tile512), Literal.Of(tile512.Vectors * Panels.Width), isExact: shape.Vectors % tile512.Vectors == 0);
                }

                using (code.Block("else"))
                {
                    WriteTiles(code, tileN, tiles.Add(tileN), $"{tileN.Vectors} * {CountN}", isExact: true);
                }

                code.Line($"x = ref {Unsafe}.Add(ref x, {inputStride});");
                code.Line($"z = ref {Unsafe}.Add(ref z, {shape.OutputStride});");
                code.Line($"u = ref {Unsafe}.Add(ref u, {shape.UnfoldedStride});");
            }
        }
    }

    /// <summary>Tiles at the end may overlap the ones before: the same sums again.</summary>
    private void WriteTiles(CodeWriter code, ConvForwardTile tile, string name, string step, bool isExact)
    {
        using (code.Block($"for (int p = 0; p < {shape.Pitch}; p += {step})"))
        {
            string position = "p";
            if (!isExact)
            {
                position = "first";
                code.Line($"int first = {Min}(p, {shape.Pitch - tile.Vectors * Panels.Width});");
            }

            using (code.Block($"for (int f = 0; f < {shape.Filters}; f += {tile.Filters})"))
            {
                string filter = "f";
                if (shape.Filters % tile.Filters != 0)
                {
                    filter = "filter";
                    code.Line($"int filter = {Min}(f, {shape.Filters - tile.Filters});");
                }

                code.Line($"{name}(");
                using (code.Indent())
                {
                    code.Line($"ref {Unsafe}.Add(ref u, {position}), ref {Unsafe}.Add(ref W, {filter} * {shape.WeightStride}),");
                    code.Line($"ref {Unsafe}.Add(ref b, {filter}), ref {Unsafe}.Add(ref z, {filter} * {shape.Pitch} + {position}));");
                }
            }
        }
    }
}
