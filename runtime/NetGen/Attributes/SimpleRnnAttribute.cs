namespace NetGen;

/// <summary>
/// A simple recurrent layer (Elman 1990) over a sequence: <c>h_t = f(W x_t + b + U h_t-1 + c)</c>, where h_0 = 0, W is [units x features],
/// U [units x units], and b and c are [units]. Trained by backpropagation through all time steps.
/// </summary>
/// <remarks>
/// The tensors match PyTorch's <c>RNN</c>: weight_ih, weight_hh, bias_ih, bias_hh. Biases start at zero.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SimpleRnnAttribute : LayerAttribute
{
    /// <summary>Adds a simple recurrent layer.</summary>
    /// <param name="units">The size of the hidden state, at least 1.</param>
    public SimpleRnnAttribute(int units) => Units = units;

    /// <summary>The size of the hidden state.</summary>
    public int Units { get; }

    /// <summary>The activation f: Tanh by default; ReLU, LeakyReLU, Sigmoid and Identity are also supported.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>
    /// Whether the output holds the state after every step, [steps x units], as a following recurrent layer needs, or only the last state.
    /// </summary>
    public bool ReturnSequences { get; set; }

    /// <summary>
    /// The distribution of this layer's initial weights. Defaults to the network's initializer, or else to XavierUniform.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with that initializer and invalid with any
    /// other.
    /// </summary>
    public double StandardDeviation { get; set; }
}
