using NetGen;

namespace Backprop;

/// <summary>The network of the example.</summary>
[Network(2, 2, 2, Activation.Sigmoid)]
internal partial class MazurNet;

/// <summary>
/// The same network with each factor of the chain rule in a separate layer, so that its value is stored in a buffer: weighted sums,
/// sigmoids, and identity layers, whose gradients are those of the sigmoids' outputs.
/// </summary>
[Network]
[Input(2)]
[Dense(2, Activation.Identity), Activation(Activation.Sigmoid), Activation(Activation.Identity)]
[Dense(2, Activation.Identity), Activation(Activation.Sigmoid), Activation(Activation.Identity)]
internal partial class ChainNet;
