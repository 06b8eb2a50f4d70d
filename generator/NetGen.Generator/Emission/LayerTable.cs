using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The property that describes the layers to the runtime, with the places where training keeps their values.</summary>
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
            // Created on demand: predictions do not need it.
            private static class LayerTable
            """);
        code.Line($"public static readonly {RuntimeNames.Layers} Layers =");
        using (code.Indent())
        {
            code.Line(EmittedNames.Arrays + ".Create(");
            using (code.Indent())
            {
                for (int i = 0; i < network.Layers.Count; i++)
                {
                    Layer layer = network.Layers[i];
                    code.Call("new " + Type, ["Layout", .. Identity(layer)], ")");
                    code.Line("{");
                    using (code.Indent())
                    {
                        foreach (string line in Lists.Wrap(Buffers(network, layer, regions), code.Width - 1))
                        {
                            code.Line(line + ",");
                        }
                    }

                    code.Line(i == network.Layers.Count - 1 ? "});" : "},");
                }
            }
        }
    }

    /// <summary>The identity of the layer, as arguments: <c>1, "Dense", "", [784], [16], Sigmoid, 12544</c>.</summary>
    private static string[] Identity(Layer layer) =>
    [
        Literal.Of(layer.Index), $"\"{layer.KindName}\"", $"\"{layer.Settings}\"", Shape(layer.Input.Shape), Shape(layer.Output.Shape),
        layer.ActivationName.Length == 0 ? "null" : $"{RuntimeNames.Activation}.{layer.ActivationName}", Literal.Of(layer.UnpaddedMultiplyAdds),
    ];

    /// <summary>Where training keeps the values of the layer.</summary>
    private static IEnumerable<string> Buffers(NetworkModel network, Layer layer, Regions regions)
    {
        int outputs = regions[Regions.Activations(layer)].Offset;
        yield return $"Layout = new({Rows(layer.Output)})";
        if (Regions.KeepsSums(network, layer) || layer.LeavesSums)
        {
            yield return $"SumsOffset = {regions[Regions.Sums(network, layer)].Offset}";
        }

        yield return $"OutputsOffset = {outputs}";
        yield return $"GradientsOffset = {regions[Regions.Gradients(layer)].Offset}";
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
