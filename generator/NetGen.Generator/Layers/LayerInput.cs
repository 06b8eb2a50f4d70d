using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>The input that a layer is created for.</summary>
/// <param name="Index">The layer's position, from 1.</param>
/// <param name="Layout">The layout of an input sample.</param>
/// <param name="Activation">The activation of the layer that computes it; <see cref="Activation.Identity"/> for the inputs of the network.</param>
/// <param name="ParametersBefore">The number of floats of the preceding layers' parameters, padding included.</param>
internal readonly record struct LayerInput(int Index, SampleLayout Layout, Activation Activation, long ParametersBefore)
{
    /// <summary>The number of values in an input sample.</summary>
    public int Size => Layout.Shape.Size;

    /// <summary>The shape of an input sample.</summary>
    public SampleShape Shape => Layout.Shape;
}
