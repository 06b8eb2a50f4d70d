namespace NetGen;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers 1999) over a sequence:
/// <c>i, f, g, o = W x_t + b + U h_t-1 + c</c>, <c>s_t = sigmoid(f) s_t-1 + sigmoid(i) tanh(g)</c>, <c>h_t = sigmoid(o) tanh(s_t)</c>, with
/// h_0 = s_0 = 0, W [4 units x features], U [4 units x units], b and c [4 units]. It is trained by backpropagation through all steps.
/// </summary>
/// <remarks>
/// The tensors and the order of their gates are those of PyTorch's <c>LSTM</c>: weight_ih, weight_hh, bias_ih, bias_hh. All biases start at zero, that of
/// the forget gate too; to start with open forget gates, as Keras does, write ones to the second quarter of <c>B1</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LstmAttribute : LayerAttribute
{
    /// <summary>Adds a long short-term memory.</summary>
    /// <param name="units">The length of a state, at least 1.</param>
    public LstmAttribute(int units) => Units = units;

    /// <summary>The length of a state.</summary>
    public int Units { get; }

    /// <summary>Whether h after every step goes out, [steps x units], as the next recurrent layer needs it; otherwise the last one does.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>The distribution of this layer's initial weights; without it that of the network, or XavierUniform.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with it and refused without.</summary>
    public double StandardDeviation { get; set; }
}
