using NetGen;

namespace Noise;

/// <summary>The network of the sample Digits: an output between 0 and 1 for each digit.</summary>
[Network(784, 16, 16, 10, Activation.Sigmoid)]
internal partial class SigmoidNet;

/// <summary>One with outputs that are probabilities: they add up to 1, so it has to believe in something.</summary>
[Network(784, 16, 16, 10, Activation.ReLU, Output = Activation.Softmax)]
internal partial class ReLUNet;
