using NetGen;

namespace Noise;

/// <summary>The network of the Digits sample: an independent output between 0 and 1 for each digit.</summary>
[Network(784, 16, 16, 10, Activation.Sigmoid)]
internal partial class SigmoidNet;

/// <summary>A network whose outputs are probabilities: they sum to 1, so it cannot reject all digits.</summary>
[Network(784, 16, 16, 10, Activation.ReLU, Output = Activation.Softmax)]
internal partial class ReLUNet;
