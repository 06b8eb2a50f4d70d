using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>A kind of layer: the attribute that declares it and the rule that turns its arguments into a layer.</summary>
internal abstract class LayerKind
{
    /// <summary>The metadata name of the attribute in the namespace NetGen, such as <c>DenseAttribute</c>.</summary>
    public abstract string AttributeName { get; }

    /// <summary>
    /// Builds the layer from the attribute's arguments, or reports what is wrong with them and returns null. What goes in is
    /// <paramref name="inputSize"/> floats a sample; <paramref name="index"/> counts layers from 1.
    /// </summary>
    public abstract Layer? Create(int index, int inputSize, LayerArguments arguments, LayerProblems problems);
}
