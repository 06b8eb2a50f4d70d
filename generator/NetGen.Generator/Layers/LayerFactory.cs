using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>A kind of layer: the attribute that declares it and the creation of a layer from its arguments.</summary>
internal abstract class LayerFactory
{
    /// <summary>The name of the attribute's class in the namespace NetGen, such as <c>DenseAttribute</c>.</summary>
    public abstract string AttributeName { get; }

    /// <summary>
    /// The sample layout that the kind needs; <see cref="Create"/> receives it unless the input shape makes that impossible.
    /// </summary>
    public abstract LayoutNeed Need { get; }

    /// <summary>
    /// The letters of its tensors, in order: W and b of W1 and b1. If an argument is wrong, members with these names are emitted.
    /// </summary>
    public virtual string TensorLetters => "";

    /// <summary>Whether it can be the last layer of a network.</summary>
    public virtual bool CanBeLast => true;

    /// <summary>
    /// Creates the layer on top of <paramref name="input"/> from the attribute's arguments. If they are wrong, adds to
    /// <see cref="LayerArguments.Problems"/> and returns null.
    /// </summary>
    public abstract Layer? Create(LayerInput input, LayerArguments arguments);
}
