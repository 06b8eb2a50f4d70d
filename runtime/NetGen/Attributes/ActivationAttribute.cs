namespace NetGen;

/// <summary>An activation as a layer of its own: <c>a = f(x)</c> for each value that comes in; the shape stays.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>Adds the activation.</summary>
    /// <param name="activation">The function; <see cref="NetGen.Activation.Softmax"/> on the last layer only.</param>
    public ActivationAttribute(Activation activation) => Activation = activation;

    /// <summary>The function.</summary>
    public Activation Activation { get; }
}
