namespace NetGen;

/// <summary>An activation as a separate layer: applies <c>a = f(x)</c> to every value. The output has the shape of the input.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>Adds an activation layer.</summary>
    /// <param name="activation">The activation function; <see cref="NetGen.Activation.Softmax"/> only on the last layer.</param>
    public ActivationAttribute(Activation activation) => Activation = activation;

    /// <summary>The activation function.</summary>
    public Activation Activation { get; }
}
