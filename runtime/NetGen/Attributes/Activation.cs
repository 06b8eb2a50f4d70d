namespace NetGen;

/// <summary>The function that a layer applies to each of its weighted sums.</summary>
/// <remarks>No member is 0, so that the literal 0 in an attribute is reported as an error instead of passing for an activation.</remarks>
/// <example><code>
/// [Network(784, 128, 64, 10, Activation.ReLU, Output = Activation.Softmax)]
/// public partial class DigitNet;
/// </code></example>
public enum Activation
{
    /// <summary><c>f(z) = z</c>: the weighted sum itself, for regression and for logits.</summary>
    Identity = 1,

    /// <summary><c>f(z) = 1 / (1 + e^-z)</c>, between 0 and 1.</summary>
    Sigmoid = 2,

    /// <summary><c>f(z) = tanh z</c>, between -1 and 1.</summary>
    Tanh = 3,

    /// <summary><c>f(z) = max(0, z)</c>.</summary>
    ReLU = 4,

    /// <summary><c>f(z) = z</c> for z &gt; 0 and <c>0.01 z</c> otherwise.</summary>
    LeakyReLU = 5,

    /// <summary><c>f(z) = z</c> for z &gt; 0 and <c>e^z - 1</c> otherwise.</summary>
    Elu = 6,

    /// <summary><c>f(z) = z / 2 (1 + erf(z / sqrt 2))</c> (Hendrycks and Gimpel 2016, the exact form).</summary>
    Gelu = 7,

    /// <summary><c>f(z) = ln(1 + e^z)</c>.</summary>
    Softplus = 8,

    /// <summary><c>f(z) = z / (1 + e^-z)</c>, also known as swish.</summary>
    Silu = 9,

    /// <summary><c>f(z)_i = e^z_i / sum_j e^z_j</c>: probabilities that add up to 1. On the last layer only.</summary>
    Softmax = 10,
}
