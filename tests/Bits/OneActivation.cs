namespace NetGen.Bits;

// Each activation in the middle and at the end (softmax at the end), with widths that fill no vector.

[Network(10, 17, 3, Activation.Identity)]
internal partial class IdentityNet;

[Network(10, 17, 3, Activation.Sigmoid)]
internal partial class SigmoidNet;

[Network(10, 17, 3, Activation.Tanh)]
internal partial class TanhNet;

[Network(10, 17, 3, Activation.ReLU)]
internal partial class ReLUNet;

[Network(10, 17, 3, Activation.LeakyReLU)]
internal partial class LeakyReLUNet;

[Network(10, 17, 3, Activation.Elu)]
internal partial class EluNet;

[Network(10, 17, 3, Activation.Gelu)]
internal partial class GeluNet;

[Network(10, 17, 3, Activation.Softplus)]
internal partial class SoftplusNet;

[Network(10, 17, 3, Activation.Silu)]
internal partial class SiluNet;

[Network(10, 17, 3, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class SoftmaxNet;
