using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>A kind of layer: the attribute that declares it and the rule that turns its arguments into a layer.</summary>
internal abstract class LayerFactory
{
    /// <summary>The name of the attribute's class in the namespace NetGen, such as <c>DenseAttribute</c>.</summary>
    public abstract string AttributeName { get; }

    /// <summary>How the kind wants its samples to lie; <see cref="Create"/> then gets them so, unless their shape makes it impossible.</summary>
    public abstract LayoutNeed Need { get; }

    /// <summary>The letters of its tensors, in their order: W and b of W1 and b1. Where an argument is wrong, members of these names are emitted.</summary>
    public virtual string TensorLetters => "";

    /// <summary>Whether a network can end with it.</summary>
    public virtual bool CanBeLast => true;

    /// <summary>
    /// Builds the layer on top of <paramref name="input"/> from the attribute's arguments. What is wrong with them goes to
    /// <see cref="LayerArguments.Problems"/>, and then the result is null.
    /// </summary>
    public abstract Layer? Create(LayerInput input, LayerArguments arguments);
}
