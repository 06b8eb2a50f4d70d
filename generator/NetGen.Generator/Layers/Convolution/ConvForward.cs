using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Emits the forward pass of a convolution: each sample is unfolded, then its tiles go over positions and filters.</summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its sizes.</param>
internal sealed class ConvForward(ConvLayer layer, ConvShape shape)
{
    public void Write(CodeWriter code, TileAnnex tiles)
    {
        (string x, string u, string z) = (layer.InputName, layer.Unfolded, layer.Sums);
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float " + x, "ref float " + z, "ref float " + u, "int count"];
        using (code.Method($"private static void Layer{layer.Index}", parameters))
        {
            code.Line($"ref float {layer.Weights} = ref {Unsafe}.Add(ref parameters, {layer.Weights}Offset);");
            code.Line($"ref float {layer.Biases} = ref {Unsafe}.Add(ref parameters, {layer.Biases}Offset);");
            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                code.Line($"ref float {x}_s = ref {Unsafe}.Add(ref {x}, (nint)s * {layer.InputStride});");
                code.Line($"ref float {u}_s = ref {Unsafe}.Add(ref {u}, (nint)s * {shape.UnfoldedStride});");
                code.Line($"ref float {z}_s = ref {Unsafe}.Add(ref {z}, (nint)s * {shape.OutputStride});");
                code.Line($"{RuntimeNames.Unfolding}.Unfold(ref {x}_s, ref {u}_s, Unfold{layer.Index});");
                using (code.Block(EmittedNames.If512))
                {
                    WriteTiles(code, tiles, ConvForwardTile.For512(shape));
                }

                using (code.Block("else"))
                {
                    WriteTiles(code, tiles, ConvForwardTile.ForN(shape));
                }
            }
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        ConvOperands operands = new(layer, shape);
        new MethodDocs($"<c>{layer.SumMaths}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = new ConvTwin(layer, shape).Forward(),
            Remarks = [Explanation()],
        }
        .Read("parameters", operands.Weights(layer.Weights, layer.Weights + "Offset"), operands.Biases(layer.Biases, layer.Biases + "Offset"))
        .Read(layer.InputName, operands.Inputs(layer.InputName))
        .Written(layer.Sums, operands.Outputs(layer.Sums))
        .Written(layer.Unfolded, operands.Unfolded(layer.Unfolded))
        .Count()
        .Write(code);
    }

    private string Explanation()
    {
        (string positions, string planes, string order) = layer.IsImage
            ? ("positions", "every channel and column of the kernel", "channels, columns and rows of the kernel")
            : ("steps", "every channel", "channels and the steps of the kernel");
        string phases = shape.Phases == 1 ? ""
            : $" {(layer.IsImage ? "Rows" : "Steps")} {shape.StrideHeight} apart are stored next to each other, since that is how neighboring outputs meet them.";
        return $"Output {positions} are in the lanes, one sample at a time, so that any number of filters uses whole vectors. For that a sample is unfolded: "
            + $"{layer.Unfolded} holds, for {planes}, the inputs that neighboring {positions} meet, side by side.{phases} Each sum starts with the bias "
            + $"and runs over {order}.";
    }

    private void WriteTiles(CodeWriter code, TileAnnex tiles, ConvForwardTile tile) => PositionLoop.Write(code, shape, tile.Columns, position =>
    {
        using Loop loop = code.Loop("f", shape.Filters, tile.Filters);
        Counter filter = loop.Counter;
        if (shape.Filters % tile.Filters != 0)
        {
            code.Comment("The last filters may overlap the ones before, and store the same sums again.");
            code.Line($"int filter = {Min}(f, {shape.Filters - tile.Filters});");
            filter = new Counter("filter");
        }

        code.Call(
            tiles.Add(tile),
            [
                "ref " + VectorType.Offset(layer.Unfolded + "_s", position),
                "ref " + VectorType.Offset(layer.Weights, filter.Times(shape.WeightStride)),
                "ref " + VectorType.Offset(layer.Biases, filter.Text),
                "ref " + VectorType.Offset(layer.Sums + "_s", Lists.Sum(filter.Times(shape.Pitch), position)),
            ]);
    });
}
