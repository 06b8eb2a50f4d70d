namespace NetGen.Tests.Networks;

// Networks for inputs that fall silent, or that are far too large.

[Network(20, 17, 3, Activation.Sigmoid)]
internal partial class SilentSigmoid;

[Network(20, 17, 3, Activation.Tanh)]
internal partial class SilentTanh;

[Network(20, 17, 3, Activation.ReLU)]
internal partial class SilentReLU;

[Network(20, 17, 3, Activation.LeakyReLU)]
internal partial class SilentLeakyReLU;

[Network(20, 17, 3, Activation.Elu)]
internal partial class SilentElu;

[Network(20, 17, 3, Activation.Gelu)]
internal partial class SilentGelu;

[Network(20, 17, 3, Activation.Softplus)]
internal partial class SilentSoftplus;

[Network(20, 17, 3, Activation.Silu)]
internal partial class SilentSilu;

[Network(20, 17, 3, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class SilentSoftmax;

[Network(2, 4, 1, Activation.Sigmoid)]
internal partial class SilentTiny;

[Network]
[Input(20)]
[BatchNorm, Dense(17, Activation.Identity), BatchNorm(Activation.ReLU), Dense(3, Activation.Identity)]
internal partial class SilentBatchNorm;

[Network]
[Input(9, 9, 2)]
[Conv2D(5, 3, Activation.ReLU), MaxPool2D(2), Dense(3, Activation.Identity)]
internal partial class SilentConv;

[Network]
[Input(300, 2)]
[Lstm(9), Dense(2, Activation.Identity)]
internal partial class LongLstm;

[Network]
[Input(300, 2)]
[Gru(9), Dense(2, Activation.Identity)]
internal partial class LongGru;

[Network]
[Input(300, 2)]
[SimpleRnn(9, Activation = Activation.Sigmoid), Dense(2, Activation.Identity)]
internal partial class LongSigmoidRnn;

[Network]
[Input(300, 2)]
[SimpleRnn(9), Dense(2, Activation.Identity)]
internal partial class LongTanhRnn;

[Network]
[Input(8)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid), Dense(8, Activation.Sigmoid)]
[Dense(2, Activation.Identity)]
internal partial class FiftySigmoids;
