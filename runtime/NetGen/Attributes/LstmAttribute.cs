namespace NetGen;

/// <summary>
/// Long short-term memory (LSTM; Hochreiter and Schmidhuber 1997, with the forget gate of Gers 1999) over a sequence:
/// <c>i, f, g, o = W x_t + b + U h_t-1 + c</c>, <c>s_t = sigmoid(f) s_t-1 + sigmoid(i) tanh(g)</c>, <c>h_t = sigmoid(o) tanh(s_t)</c>,
/// where h_0 = s_0 = 0, W is [4 units x features], U [4 units x units], and b and c are [4 units]. Trained by backpropagation through all
/// time steps.
/// </summary>
/// <remarks>
/// The tensors and the order of their gates match PyTorch's <c>LSTM</c>: weight_ih, weight_hh, bias_ih, bias_hh. All biases start at zero,
/// including that of the forget gate; to start with open forget gates, as Keras does, write ones to the second quarter of <c>B1</c>.
/// </remarks>
/// <example>
/// Reads an image of 28 rows as a sequence of 28 steps with 28 features each:
/// <code>
/// [Network]
/// [Input(28, 28)]
/// [Lstm(64, ReturnSequences = true)]
/// [Lstm(64)]
/// [Dense(10, Activation.Softmax)]
/// public partial class RowReader;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LstmAttribute : LayerAttribute
{
    /// <summary>Adds an LSTM layer.</summary>
    /// <param name="units">The size of the hidden state, at least 1.</param>
    public LstmAttribute(int units) => Units = units;

    /// <summary>The size of the hidden state.</summary>
    public int Units { get; }

    /// <summary>
    /// Whether the output holds h after every step, [steps x units], as a following recurrent layer needs, or only the last h.
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
