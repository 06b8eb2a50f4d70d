using NetGen;

namespace Xor;

/// <summary>Two inputs and one neuron: the decision boundary is one straight line.</summary>
[Network(2, 1, Activation.Sigmoid)]
internal partial class NoHiddenNet;

/// <summary>A hidden layer of two neurons, which draw two lines; the output neuron combines them.</summary>
[Network(2, 2, 1, Activation.Sigmoid)]
internal partial class HiddenNet;
