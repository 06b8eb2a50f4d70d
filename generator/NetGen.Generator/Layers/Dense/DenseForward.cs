using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Emits the forward pass of a dense layer: the walk over its panels and samples, and the tiles that it calls.</summary>
internal sealed class DenseForward(DenseLayer layer, ProductShape shape)
{
    public void Write(CodeWriter code)
    {
        code.Line($"/// <summary><c>z{layer.Index} = {layer.WeightedSum}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Lines(
            $"""
            /// <remarks>
            /// {layer.Shapes}, z{layer.Index} [{shape.Outputs}]. A panel's weights stay in the cache while all samples go by.
            /// {Order()}
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        ForwardProduct product = new(shape, Samples);
        using (code.Block($"private static void Layer{layer.Index}(ref float parameters, ref float x, ref float z, int count)"))
        {
            code.Line($"ref float W = ref {Unsafe}.Add(ref parameters, W{layer.Index}Offset);");
            code.Line($"ref float b = ref {Unsafe}.Add(ref parameters, b{layer.Index}Offset);");
            product.WriteLoops(code);
        }

        product.WriteTiles(code);
    }

    /// <summary>How every tile adds up a sum.</summary>
    private string Order()
    {
        if (shape.Segments == 1)
        {
            return "Each sum runs from the first input to the last.";
        }

        string tail = shape.HasTail ? $" (the last of {shape.SegmentLength + shape.Tail})" : "";
        return $"Each sum is {shape.Segments} runs of {shape.SegmentLength} inputs{tail}, added from left to right, so that several can be in flight.";
    }

    /// <summary>The samples of the tiles for many, few and one.</summary>
    private int[] Samples(Columns columns) => (columns.Vector.Is512, columns.Count) switch
    {
        (false, _) => [6, 1],
        (_, 1) => shape.Inputs > 128 ? [12, 4, 2, 1] : [8, 1],
        (_, 2) => [6, 1],
        _ => [4, 1],
    };
}
