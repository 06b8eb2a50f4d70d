namespace NetGen;

/// <summary>
/// A plain recurrent layer (Elman 1990) over a sequence: <c>h_t = f(W x_t + b + U h_t-1 + c)</c>, with h_0 = 0, W [units x features],
/// U [units x units], b and c [units]. It is trained by backpropagation through all steps.
/// </summary>
/// <remarks>
/// The tensors are those of PyTorch's <c>RNN</c>: weight_ih, weight_hh, bias_ih, bias_hh. Biases start at zero.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SimpleRnnAttribute : LayerAttribute
{
    /// <summary>Adds a plain recurrent layer.</summary>
    /// <param name="units">The length of a state, at least 1.</param>
    public SimpleRnnAttribute(int units) => Units = units;

    /// <summary>The length of a state.</summary>
    public int Units { get; }

    /// <summary>The function f: Tanh, unless ReLU, LeakyReLU, Sigmoid or Identity is given.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>Whether the state after every step goes out, [steps x units], as the next recurrent layer needs it; otherwise the last one does.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>The distribution of this layer's initial weights; without it that of the network, or XavierUniform.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with it and refused without.</summary>
    public double StandardDeviation { get; set; }
}
