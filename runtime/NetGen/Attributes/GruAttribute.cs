namespace NetGen;

/// <summary>
/// A gated recurrent unit (Cho 2014) over a sequence, in the form of cuDNN and PyTorch: with <c>g = W x_t + b</c> and <c>q = U h_t-1 + c</c>, of three
/// parts each, <c>r = sigmoid(g_r + q_r)</c>, <c>z = sigmoid(g_z + q_z)</c>, <c>n = tanh(g_n + r q_n)</c> and <c>h_t = (1 - z) n + z h_t-1</c>, with
/// h_0 = 0, W [3 units x features], U [3 units x units], b and c [3 units]. It is trained by backpropagation through all steps.
/// </summary>
/// <remarks>
/// The tensors and the order of their gates (r, z, n) are those of PyTorch's <c>GRU</c>: weight_ih, weight_hh, bias_ih, bias_hh. Biases start at zero.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GruAttribute : LayerAttribute
{
    /// <summary>Adds a gated recurrent unit.</summary>
    /// <param name="units">The length of a state, at least 1.</param>
    public GruAttribute(int units) => Units = units;

    /// <summary>The length of a state.</summary>
    public int Units { get; }

    /// <summary>Whether the state after every step goes out, [steps x units], as the next recurrent layer needs it; otherwise the last one does.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>The distribution of this layer's initial weights; without it that of the network, or XavierUniform.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with it and refused without.</summary>
    public double StandardDeviation { get; set; }
}
