using NetGen;

namespace Perceptron;

/// <summary>One neuron.</summary>
[Network(2, 1, Activation.Sigmoid)]
internal partial class OneOutputNet;

/// <summary>A layer of three neurons, which share their inputs and nothing else.</summary>
[Network(2, 3, Activation.Sigmoid)]
internal partial class ThreeOutputsNet;
