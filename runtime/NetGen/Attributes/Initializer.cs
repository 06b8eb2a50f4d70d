namespace NetGen;

/// <summary>The distribution from which a layer's initial weights are drawn; biases start at zero.</summary>
/// <remarks>
/// No member is 0: a layer that sets none uses the default of its activation, which is <see cref="HeUniform"/> for ReLU and its relatives
/// and <see cref="XavierUniform"/> for the others.
/// </remarks>
/// <example><code>
/// [Network]
/// [Input(784)]
/// [Dense(128, Activation.ReLU, Initializer = Initializer.HeNormal)]
/// [Dense(10, Activation.Softmax, Initializer = Initializer.Normal, StandardDeviation = 0.01)]
/// public partial class DigitNet;
/// </code></example>
public enum Initializer
{
    /// <summary>Uniform in ±sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010).</summary>
    XavierUniform = 1,

    /// <summary>Normal with variance 2 / (inputs + outputs) (Glorot and Bengio 2010).</summary>
    XavierNormal = 2,

    /// <summary>Uniform in ±sqrt(6 / inputs) (He et al. 2015).</summary>
    HeUniform = 3,

    /// <summary>Normal with variance 2 / inputs (He et al. 2015).</summary>
    HeNormal = 4,

    /// <summary>Normal with variance 1 / inputs (LeCun et al. 1998).</summary>
    LeCunNormal = 5,

    /// <summary>Normal with the standard deviation given by the attribute's <c>StandardDeviation</c>.</summary>
    Normal = 6,
}
