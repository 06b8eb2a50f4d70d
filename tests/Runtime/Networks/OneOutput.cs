namespace NetGen.Tests.Networks;

// One output for two classes, after each activation.

[Network(2, 8, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class OneIdentity;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.Sigmoid)]
internal partial class OneSigmoid;

[Network(2, 8, 1, Activation.Tanh)]
internal partial class OneTanh;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.ReLU)]
internal partial class OneReLU;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.LeakyReLU)]
internal partial class OneLeakyReLU;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.Elu)]
internal partial class OneElu;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.Gelu)]
internal partial class OneGelu;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.Softplus)]
internal partial class OneSoftplus;

[Network(2, 8, 1, Activation.Tanh, Output = Activation.Silu)]
internal partial class OneSilu;
