namespace NetGen.Tests.Layers.Dense;

// Sizes on both sides of every vector width (4, 8, 16 lanes), panel (16), tile (64) and stride rule (128), each activation
// somewhere in the middle and somewhere at the end.

[Network(1, 1, Activation.Sigmoid)]
public partial class Net1x1;

[Network(1, 7, 1, Activation.Tanh)]
public partial class Net1x7x1;

[Network(1, 130, Activation.Identity)]
public partial class Net1x130;

[Network(7, 8, 15, Activation.ReLU, Output = Activation.Identity)]
public partial class Net7x8x15;

[Network(8, 16, 17, Activation.Sigmoid)]
public partial class Net8x16x17;

[Network(15, 33, 7, Activation.Elu, Output = Activation.Softmax)]
public partial class Net15x33x7;

[Network(16, 64, 16, Activation.Gelu)]
public partial class Net16x64x16;

[Network(17, 65, 15, Activation.Softplus)]
public partial class Net17x65x15;

[Network(33, 100, 8, Activation.Silu, Output = Activation.Tanh)]
public partial class Net33x100x8;

[Network(64, 128, 65, Activation.LeakyReLU)]
public partial class Net64x128x65;

[Network(65, 130, 33, Activation.Tanh, Output = Activation.Softmax)]
public partial class Net65x130x33;

[Network(100, 17, 100, Activation.ReLU, Output = Activation.Sigmoid)]
public partial class Net100x17x100;

[Network(128, 15, 130, Activation.Identity, Output = Activation.Softplus)]
public partial class Net128x15x130;

[Network(130, 1, 64, Activation.Sigmoid, Output = Activation.Elu)]
public partial class Net130x1x64;

[Network(130, 3, Activation.ReLU)]
public partial class Net130x3;

[Network(7, 130, 128, 65, Activation.ReLU, Output = Activation.Gelu)]
public partial class Net7x130x128x65;

[Network(16, 16, 16, 16, 16, Activation.Tanh, Output = Activation.Silu)]
public partial class Net16x16x16x16x16;

[Network(33, 7, 65, 1, 17, Activation.Elu, Output = Activation.LeakyReLU)]
public partial class Net33x7x65x1x17;

[Network(9, 8, 7, 6, 5, 4, 3, 2, 3, 4, Activation.Tanh, Output = Activation.Identity)]
public partial class NetOfTenSizes;

[Network]
[Input(9)]
[Dense(20, Activation.Sigmoid)]
[Dense(18, Activation.Tanh), Dense(16, Activation.ReLU)]
[Dense(12, Activation.LeakyReLU), Dense(33, Activation.Elu), Dense(24, Activation.Gelu)]
[Dense(17, Activation.Softplus)]
[Dense(14, Activation.Silu)]
[Dense(11, Activation.Identity)]
[Dense(5, Activation.Softmax)]
public partial class NetOfAllActivations;
