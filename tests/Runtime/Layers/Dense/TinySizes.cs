namespace NetGen.Tests.Layers.Dense;

// Networks with a step or a prediction of their own: four neurons in a layer at most, and up to sixteen in turns with them; each activation in
// the middle and at the end.

[Network(2, 2, 1, Activation.Sigmoid)]
public partial class Net2x2x1;

[Network(3, 1, 2, Activation.Silu, Output = Activation.Softplus)]
public partial class Net3x1x2;

[Network(1, 3, 4, Activation.LeakyReLU, Output = Activation.Elu)]
public partial class Net1x3x4;

[Network(2, 3, 3, Activation.Tanh, Output = Activation.ReLU)]
public partial class Net2x3x3;

[Network(4, 2, Activation.Identity)]
public partial class Net4x2;

[Network(3, 4, 1, Activation.Elu, Output = Activation.Sigmoid)]
public partial class Net3x4x1;

[Network(2, 4, 2, Activation.Softplus, Output = Activation.Tanh)]
public partial class Net2x4x2;

[Network(4, 4, 4, 4, Activation.Gelu, Output = Activation.Silu)]
public partial class Net4x4x4x4;

[Network(4, 3, 2, Activation.ReLU, Output = Activation.Gelu)]
public partial class Net4x3x2;

/// <summary>Small enough for the step of tiny networks, but for its many layers.</summary>
[Network(2, 2, 2, 2, 2, 2, 2, 2, 2, 1, Activation.Tanh)]
public partial class NetOfNineTinyLayers;

[Network(1, 2, 1, Activation.Identity, Output = Activation.LeakyReLU)]
public partial class Net1x2x1;

[Network(4, 16, 3, Activation.Sigmoid, Output = Activation.Softmax)]
public partial class Net4x16x3;

[Network(40, 16, 4, 13, 2, 10, 6, Activation.Tanh, Output = Activation.Identity)]
public partial class NetOfPanelsAndQuads;
