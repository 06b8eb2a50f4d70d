namespace NetGen;

/// <summary>The shape of one sample; the first of the layer attributes.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute : LayerAttribute
{
    /// <summary>A sample is a vector.</summary>
    /// <param name="size">The number of inputs, at least 1.</param>
    public InputAttribute(int size) => Size = size;

    /// <summary>The number of inputs.</summary>
    public int Size { get; }
}
