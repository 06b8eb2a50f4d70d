namespace NetGen.Generator.Model;

/// <summary>The activations and their derivatives as formulas, for the comments of emitted code.</summary>
internal static class ActivationFormulas
{
    /// <summary>The function: <c>sigmoid(z) = 1 / (1 + e^-z)</c>; the identity has none.</summary>
    public static string? Function(Activation activation) => activation switch
    {
        Activation.Sigmoid => "sigmoid(z) = 1 / (1 + e^-z)",
        Activation.Tanh => "tanh(z) = (e^z - e^-z) / (e^z + e^-z)",
        Activation.ReLU => "relu(z) = max(0, z)",
        Activation.LeakyReLU => "leakyrelu(z) = z where z > 0, else 0.01 z",
        Activation.Elu => "elu(z) = z where z > 0, else e^z - 1",
        Activation.Gelu => "gelu(z) = z P(z), P the distribution function of the normal distribution",
        Activation.Silu => "silu(z) = z sigmoid(z)",
        Activation.Softplus => "softplus(z) = ln(1 + e^z)",
        Activation.Softmax => "softmax(z)_j = e^z_j / the sum of e^z_k over all outputs k",
        _ => null,
    };

    /// <summary>The derivative: <c>sigmoid'(z) = a (1 - a), a = sigmoid(z)</c>; the identity and softmax, whose outputs depend on all sums, have none.</summary>
    public static string? Derivative(Activation activation) => activation switch
    {
        Activation.Sigmoid => "sigmoid'(z) = a (1 - a), a = sigmoid(z)",
        Activation.Tanh => "tanh'(z) = 1 - a^2, a = tanh(z)",
        Activation.ReLU => "relu'(z) = 1 where z > 0, else 0",
        Activation.LeakyReLU => "leakyrelu'(z) = 1 where z > 0, else 0.01",
        Activation.Elu => "elu'(z) = 1 where z > 0, else e^z",
        Activation.Gelu => "gelu'(z) = P(z) + z p(z), p the density of the normal distribution, P its distribution function",
        Activation.Silu => "silu'(z) = s + z s (1 - s), s = sigmoid(z)",
        Activation.Softplus => "softplus'(z) = sigmoid(z)",
        _ => null,
    };
}
