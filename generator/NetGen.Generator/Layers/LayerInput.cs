using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>The place of a layer in the network, and its inputs.</summary>
/// <param name="Index">The layer's position, from 1.</param>
/// <param name="Layout">Where the values of a sample coming in lie.</param>
/// <param name="ParametersBefore">Floats that the parameters of the layers before take, padding included.</param>
internal readonly record struct LayerInput(int Index, SampleLayout Layout, long ParametersBefore)
{
    /// <summary>Values a sample coming in.</summary>
    public int Size => Layout.Shape.Size;

    /// <summary>The shape of a sample coming in.</summary>
    public SampleShape Shape => Layout.Shape;
}
