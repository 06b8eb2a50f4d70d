using NetGen;

namespace Perceptron;

/// <summary>One neuron.</summary>
[Network(2, 1, Activation.Sigmoid)]
internal partial class OneOutputNet;

/// <summary>Three neurons side by side, which share their inputs and nothing else.</summary>
[Network(2, 3, Activation.Sigmoid)]
internal partial class ThreeOutputsNet;
