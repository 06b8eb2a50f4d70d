namespace NetGen.Tests.Networks;

// Deep enough for gradients to vanish.

[Network(8, 8, 8, 8, 8, 8, 4, Activation.Sigmoid)]
public partial class DeepSigmoidNet;
