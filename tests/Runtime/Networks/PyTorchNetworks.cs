namespace NetGen.Tests.Networks;

// The networks of the files in Reference/pytorch.

[Network(5, 7, 4, 3, Activation.ReLU, Output = Activation.Sigmoid)]
public partial class ReLUNet;

[Network(5, 7, 4, 3, Activation.LeakyReLU, Output = Activation.Sigmoid)]
public partial class LeakyReLUNet;

[Network(5, 7, 4, 3, Activation.Elu, Output = Activation.Sigmoid)]
public partial class EluNet;

[Network(5, 7, 4, 3, Activation.Gelu, Output = Activation.Sigmoid)]
public partial class GeluNet;

[Network(5, 7, 4, 3, Activation.Sigmoid)]
public partial class SigmoidNet;

[Network(5, 7, 4, 3, Activation.Silu, Output = Activation.Sigmoid)]
public partial class SiluNet;

[Network(5, 7, 4, 3, Activation.Softplus, Output = Activation.Sigmoid)]
public partial class SoftplusNet;

[Network(5, 7, 4, 3, Activation.Tanh, Output = Activation.Sigmoid)]
public partial class TanhNet;

[Network(5, 7, 4, 3, Activation.Identity)]
public partial class IdentityNet;

[Network(9, 17, 6, Activation.Tanh, Output = Activation.Identity)]
public partial class LossNet;

[Network(9, 17, 6, Activation.Tanh, Output = Activation.Sigmoid)]
public partial class ProbabilityLossNet;

[Network(9, 17, 6, Activation.Tanh, Output = Activation.Softmax)]
public partial class SoftmaxLossNet;

[Network(6, 12, 4, Activation.Tanh, Output = Activation.Identity)]
public partial class ClippingNet;

[Network(8, 20, 5, Activation.ReLU, Output = Activation.Identity)]
public partial class OptimizerNet;

[Network]
[Input(8, 8, 1)]
[Conv2D(3, 3, Activation.ReLU)]
[Dense(4, Activation.Identity)]
public partial class ConvValidNet;

[Network]
[Input(7, 9, 2)]
[Conv2D(5, 3, Activation.ReLU, Padding = Padding.Same)]
[Dense(4, Activation.Identity)]
public partial class ConvSameNet;

[Network]
[Input(11, 10, 3)]
[Conv2D(4, 5, Activation.ReLU, Stride = 2, PaddingHeight = 2, PaddingWidth = 2)]
[Dense(4, Activation.Identity)]
public partial class ConvStrideNet;

[Network]
[Input(6)]
[Dense(9, Activation.Identity), BatchNorm(Activation.ReLU)]
[Dense(4, Activation.Identity)]
public partial class BatchNormDenseNet;

[Network]
[Input(8, 8, 2)]
[Conv2D(5, 3, Activation.Identity, Padding = Padding.Same), BatchNorm]
[Activation(Activation.ReLU), MaxPool2D(2)]
[Dense(3, Activation.Identity)]
public partial class BatchNormConvNet;

[Network]
[Input(10, 12, 1)]
[Conv2D(4, 3, Activation.Tanh, Padding = Padding.Same)]
[MaxPool2D(2)]
[Conv2D(6, 3, Activation.ReLU)]
[Dense(3, Activation.Identity)]
internal partial class MaxPoolNet;

[Network]
[Input(10, 12, 1)]
[Conv2D(4, 3, Activation.Tanh, Padding = Padding.Same)]
[MaxPool2D(3, Stride = 2)]
[Conv2D(6, 3, Activation.ReLU)]
[Dense(3, Activation.Identity)]
internal partial class OverlappingPoolNet;

[Network]
[Input(10, 12, 1)]
[Conv2D(4, 3, Activation.Tanh, Padding = Padding.Same)]
[AveragePool2D(2)]
[Conv2D(6, 3, Activation.ReLU)]
[Dense(3, Activation.Identity)]
internal partial class AveragePoolNet;
