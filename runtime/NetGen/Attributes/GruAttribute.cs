namespace NetGen;

/// <summary>
/// A gated recurrent unit (GRU; Cho 2014) over a sequence, in the form of cuDNN and PyTorch: with <c>g = W x_t + b</c> and
/// <c>q = U h_t-1 + c</c>, each split into three gates, <c>r = sigmoid(g_r + q_r)</c>, <c>z = sigmoid(g_z + q_z)</c>,
/// <c>n = tanh(g_n + r q_n)</c> and <c>h_t = (1 - z) n + z h_t-1</c>, where h_0 = 0, W is [3 units x features], U [3 units x units], and b
/// and c are [3 units]. Trained by backpropagation through all time steps.
/// </summary>
/// <remarks>
/// The tensors and the order of their gates (r, z, n) match PyTorch's <c>GRU</c>: weight_ih, weight_hh, bias_ih, bias_hh. Biases start at
/// zero.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GruAttribute : LayerAttribute
{
    /// <summary>Adds a GRU layer.</summary>
    /// <param name="units">The size of the hidden state, at least 1.</param>
    public GruAttribute(int units) => Units = units;

    /// <summary>The size of the hidden state.</summary>
    public int Units { get; }

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
