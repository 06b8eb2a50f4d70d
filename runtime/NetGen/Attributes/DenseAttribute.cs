namespace NetGen;

/// <summary>A dense (fully connected) layer: <c>a = f(W x + b)</c> with W [units x inputs] and b [units].</summary>
/// <example><code>
/// [Network]
/// [Input(13)]
/// [Dense(64, Activation.ReLU)]
/// [Dense(32, Activation.ReLU)]
/// [Dense(1, Activation.Identity)]
/// public partial class HousePriceNet;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute : LayerAttribute
{
    /// <summary>Adds a dense layer.</summary>
    /// <param name="units">The number of units (neurons), at least 1.</param>
    /// <param name="activation">The function applied to each weighted sum.</param>
    public DenseAttribute(int units, Activation activation)
    {
        Units = units;
        Activation = activation;
    }

    /// <summary>The number of units (neurons).</summary>
    public int Units { get; }

    /// <summary>The function applied to each weighted sum.</summary>
    public Activation Activation { get; }

    /// <summary>
    /// The distribution of this layer's initial weights. Defaults to the network's initializer, or else to that of the activation.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with that initializer and invalid with any
    /// other.
    /// </summary>
    public double StandardDeviation { get; set; }
}
