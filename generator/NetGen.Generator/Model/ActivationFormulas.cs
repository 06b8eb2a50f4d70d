namespace NetGen.Generator.Model;

/// <summary>The activations and their derivatives as formulas, for the comments of emitted code.</summary>
internal static class ActivationFormulas
{
    /// <summary>The function: <c>sigmoid(z) = 1 / (1 + e^-z)</c>; null for the identity.</summary>
    public static string? Function(Activation activation) => activation switch
    {
        Activation.Sigmoid => "sigmoid(z) = 1 / (1 + e^-z)",
        Activation.Tanh => "tanh(z) = (e^z - e^-z) / (e^z + e^-z)",
        Activation.ReLU => "relu(z) = max(0, z)",
        Activation.LeakyReLU => "leakyrelu(z) = z where z > 0, else 0.01 * z",
        Activation.Elu => "elu(z) = z where z > 0, else e^z - 1",
        Activation.Gelu => "gelu(z) = z * P(z), with the distribution function P of the standard normal distribution",
        Activation.Silu => "silu(z) = z * sigmoid(z)",
        Activation.Softplus => "softplus(z) = ln(1 + e^z)",
        Activation.Softmax => "softmax(z)_j = e^z_j / (the sum of e^z_k over all outputs k)",
        _ => null,
    };

    /// <summary>
    /// The derivative, given the names of the function's argument and value: <c>a2 * (1 - a2)</c>; null for the identity, and for softmax, each output of which
    /// depends on all sums.
    /// </summary>
    public static string? Derivative(Activation activation, string z, string a) => activation switch
    {
        Activation.Sigmoid => $"{a} * (1 - {a})",
        Activation.Tanh => $"1 - {a}^2",
        Activation.ReLU => $"1 where {a} > 0, else 0",
        Activation.LeakyReLU => $"1 where {a} > 0, else 0.01",
        Activation.Elu => $"1 where {z} > 0, else e^{z}",
        Activation.Gelu => $"P({z}) + {z} * p({z}), with the distribution function P and the density p of the standard normal distribution",
        Activation.Silu => $"s + {z} * s * (1 - s) with s = sigmoid({z})",
        Activation.Softplus => $"sigmoid({z})",
        _ => null,
    };
}
