using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Emits the forward pass of a dense layer: the walk over its panels and samples.</summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its product.</param>
/// <param name="sums">The name of the weighted sums.</param>
internal sealed class DenseForward(DenseLayer layer, ProductShape shape, string sums)
{
    private string Weights => "W" + layer.Index;

    private string Biases => "b" + layer.Index;

    public void Write(CodeWriter code, TileAnnex tiles)
    {
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        string parameters = $"ref float parameters, ref float {layer.InputName}, ref float {sums}, int count";
        using (code.Block($"private static void Layer{layer.Index}({parameters})"))
        {
            code.Line($"ref float {Weights} = ref {Unsafe}.Add(ref parameters, {Weights}Offset);");
            code.Line($"ref float {Biases} = ref {Unsafe}.Add(ref parameters, {Biases}Offset);");
            new ForwardProduct(shape, new ProductNames(layer.InputName, Weights, sums, Biases), tiles, Samples).Write(code);
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        string x = layer.InputName;
        new MethodDocs($"<c>{sums} = {layer.WeightedSum}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = ProductTwin.Forward(sums, Weights, x, Biases + "[o]", "count", Literal.Of(shape.Outputs), shape.Inputs),
            Remarks = ["The weights of a panel stay in the cache for all samples. " + Order()],
        }
        .Read(
            "parameters",
            new Operand(Weights, "o, i", $"{shape.Outputs} x {shape.Inputs}", $"{Weights}Offset + {Panels.PlaceOf(shape.Outputs, shape.Inputs)}"),
            new Operand(Biases, "o", Literal.Of(shape.Outputs), $"{Biases}Offset + o"))
        .Read(x, new Operand(x, "s, i", $"count x {shape.Inputs}", $"s * {shape.InputStride} + i"))
        .Written(sums, new Operand(sums, "s, o", $"count x {shape.Outputs}", $"s * {shape.OutputStride} + o"))
        .Count()
        .Write(code);
    }

    /// <summary>How every tile adds up a sum.</summary>
    private string Order()
    {
        if (shape.Segments == 1)
        {
            return "Each sum runs from the first input to the last.";
        }

        string reason = shape.IsCutForCache ? "so that the weights of a run stay in the cache for all samples" : "so that independent multiply-adds overlap";
        string tail = shape.HasTail ? $" (the last of {shape.SegmentLength + shape.Tail})" : "";
        return $"Each sum is split into {shape.Segments} runs of {shape.SegmentLength} inputs{tail}, added from left to right, {reason}.";
    }

    /// <summary>The samples of the tiles for many, few and one.</summary>
    /// <remarks>
    /// Samples times columns are the sums that have to stay in registers, 24 of 512 bits and 12 of <c>Vector&lt;float&gt;</c>. For one column of many inputs 12
    /// samples leave room for their totals. Measured on Zen 5 for 784-16-16-10 in batches of 256, medians of five turns: 5.90 million samples a second with
    /// tiles of 8, 6.16 with 12, 6.16 with 16, whose totals have to wait in memory. Of the usual batch sizes, 32 leaves 8 samples and 10 are 8 and 2.
    /// </remarks>
    private int[] Samples(Columns columns) => (columns.Vector.Is512, columns.Count) switch
    {
        (false, _) => [6, 1],
        (_, 1) => shape.Inputs > 128 ? [12, 8, 2, 1] : [8, 1],
        (_, 2) => [6, 1],
        _ => [4, 1],
    };
}
