using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The property that tells the runtime what the layers are, and where training keeps their values.</summary>
internal static class LayerTable
{
    private const string Type = RuntimeNames.LayerInfo;

    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"{PassesInterface.Property("Layers")} => LayerTable.Layers;");
        code.Line();
        using IDisposable table = code.Block(
            """
            // Made when asked for, not for a prediction.
            private static class LayerTable
            """);
        code.Line($"public static readonly global::System.Collections.Immutable.ImmutableArray<{Type}> Layers =");
        using (code.Indent())
        {
            code.Line("global::System.Collections.Immutable.ImmutableArray.Create(");
            using (code.Indent())
            {
                for (int i = 0; i < network.Layers.Count; i++)
                {
                    Layer layer = network.Layers[i];
                    code.Line($"new {Type}(Layout, {Identity(layer)})");
                    code.Line($"{{ {Buffers(network, layer, regions)} }}" + (i == network.Layers.Count - 1 ? ");" : ","));
                }
            }
        }
    }

    /// <summary>What the layer is: <c>1, "Dense", "", [784], [16], Sigmoid, 12544</c>.</summary>
    private static string Identity(Layer layer)
    {
        string activation = layer.ActivationName.Length == 0 ? "null" : $"{RuntimeNames.Activation}.{layer.ActivationName}";
        return $"{layer.Index}, \"{layer.KindName}\", \"{layer.Settings}\", {Shape(layer.Input.Shape)}, {Shape(layer.Output.Shape)}, {activation}, "
            + Literal.Of(layer.UnpaddedMultiplyAdds);
    }

    private static string Buffers(NetworkModel network, Layer layer, Regions regions)
    {
        int outputs = regions[Regions.Activations(layer)].Offset;
        string sums = Regions.KeepsSums(network, layer) ? $"SumsOffset = {regions[Regions.Sums(network, layer)].Offset}, "
            : layer.LeavesSums ? $"SumsOffset = {outputs}, "
            : "";
        return $"Layout = new({Rows(layer.Output)}), {sums}OutputsOffset = {outputs}, "
            + $"GradientsOffset = {regions[Regions.Gradients(layer)].Offset}";
    }

    /// <summary>The arguments of the runtime's RegionLayout.</summary>
    private static string Rows(SampleLayout layout)
    {
        SampleShape shape = layout.Shape;
        (int rows, int length) = layout.Format switch
        {
            SampleFormat.Row => (1, shape.Size),
            SampleFormat.Planes => (shape.Channels, shape.Positions),
            _ => (shape.Positions, shape.Channels),
        };
        bool isPlanes = layout.Format == SampleFormat.Planes;
        return $"{(isPlanes ? "true" : "false")}, {rows}, {length}, {layout.Start}, {layout.Pitch}, {layout.Stride}";
    }

    private static string Shape(SampleShape shape) => shape.Kind switch
    {
        ShapeKind.Vector => $"new[] {{ {shape.Size} }}",
        ShapeKind.Image => $"new[] {{ {shape.Height}, {shape.Width}, {shape.Channels} }}",
        _ => $"new[] {{ {shape.Steps}, {shape.Channels} }}",
    };
}
