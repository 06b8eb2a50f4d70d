namespace NetGen;

/// <summary>
/// Makes a partial class a neural network: the generator emits the forward pass, the backpropagation and the parameters for exactly the
/// layers declared here.
/// </summary>
/// <example>
/// The shorthand takes the layer sizes, inputs first, and the activation of all layers:
/// <code>
/// [Network(784, 16, 16, 10, Activation.Sigmoid)]
/// public partial class DigitNet;
/// </code>
/// The long form takes no sizes; instead, each layer has an attribute, in order:
/// <code>
/// [Network]
/// [Input(784)]
/// [Dense(128, Activation.ReLU)]
/// [Dense(10, Activation.Softmax)]
/// public partial class DigitNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Declares a network in the long form: one attribute per layer follows, an <see cref="InputAttribute"/> first.</summary>
    public NetworkAttribute()
    {
    }

    /// <summary>Declares a single dense layer: inputs and outputs, no hidden layer.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(int inputs, int outputs, Activation activation)
    {
        Sizes = [inputs, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with one hidden layer.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden">The number of neurons in the hidden layer, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(int inputs, int hidden, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with two hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(int inputs, int hidden1, int hidden2, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with three hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="hidden3">The number of neurons in hidden layer 3, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(int inputs, int hidden1, int hidden2, int hidden3, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, hidden3, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with four hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="hidden3">The number of neurons in hidden layer 3, at least 1.</param>
    /// <param name="hidden4">The number of neurons in hidden layer 4, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(
        int inputs, int hidden1, int hidden2, int hidden3,
        int hidden4, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, hidden3, hidden4, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with five hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="hidden3">The number of neurons in hidden layer 3, at least 1.</param>
    /// <param name="hidden4">The number of neurons in hidden layer 4, at least 1.</param>
    /// <param name="hidden5">The number of neurons in hidden layer 5, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(
        int inputs, int hidden1, int hidden2, int hidden3,
        int hidden4, int hidden5, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, hidden3, hidden4, hidden5, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with six hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="hidden3">The number of neurons in hidden layer 3, at least 1.</param>
    /// <param name="hidden4">The number of neurons in hidden layer 4, at least 1.</param>
    /// <param name="hidden5">The number of neurons in hidden layer 5, at least 1.</param>
    /// <param name="hidden6">The number of neurons in hidden layer 6, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(
        int inputs, int hidden1, int hidden2, int hidden3, int hidden4,
        int hidden5, int hidden6, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, hidden3, hidden4, hidden5, hidden6, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with seven hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="hidden3">The number of neurons in hidden layer 3, at least 1.</param>
    /// <param name="hidden4">The number of neurons in hidden layer 4, at least 1.</param>
    /// <param name="hidden5">The number of neurons in hidden layer 5, at least 1.</param>
    /// <param name="hidden6">The number of neurons in hidden layer 6, at least 1.</param>
    /// <param name="hidden7">The number of neurons in hidden layer 7, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(
        int inputs, int hidden1, int hidden2, int hidden3, int hidden4,
        int hidden5, int hidden6, int hidden7, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, hidden3, hidden4, hidden5, hidden6, hidden7, outputs];
        Activation = activation;
    }

    /// <summary>A multilayer perceptron with eight hidden layers.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="hidden1">The number of neurons in hidden layer 1, at least 1.</param>
    /// <param name="hidden2">The number of neurons in hidden layer 2, at least 1.</param>
    /// <param name="hidden3">The number of neurons in hidden layer 3, at least 1.</param>
    /// <param name="hidden4">The number of neurons in hidden layer 4, at least 1.</param>
    /// <param name="hidden5">The number of neurons in hidden layer 5, at least 1.</param>
    /// <param name="hidden6">The number of neurons in hidden layer 6, at least 1.</param>
    /// <param name="hidden7">The number of neurons in hidden layer 7, at least 1.</param>
    /// <param name="hidden8">The number of neurons in hidden layer 8, at least 1.</param>
    /// <param name="outputs">The number of outputs, at least 1.</param>
    /// <param name="activation">The activation of every layer; <see cref="Output"/> overrides it on the last.</param>
    public NetworkAttribute(
        int inputs, int hidden1, int hidden2, int hidden3, int hidden4, int hidden5,
        int hidden6, int hidden7, int hidden8, int outputs, Activation activation)
    {
        Sizes = [inputs, hidden1, hidden2, hidden3, hidden4, hidden5, hidden6, hidden7, hidden8, outputs];
        Activation = activation;
    }

    /// <summary>The sizes of the layers, inputs first; empty in the long form.</summary>
    public IReadOnlyList<int> Sizes { get; } = [];

    /// <summary>The activation of every layer. Shorthand only.</summary>
    public Activation Activation { get; }

    /// <summary>The activation of the last layer, if it differs from that of the hidden layers. Shorthand only.</summary>
    public Activation Output { get; set; }

    /// <summary>The distribution of the initial weights of every layer. By default, that of each layer's activation.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with that initializer and invalid with any
    /// other.
    /// </summary>
    public double StandardDeviation { get; set; }
}
