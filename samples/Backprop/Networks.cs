using NetGen;

namespace Backprop;

/// <summary>The network of the example.</summary>
[Network(2, 2, 2, Activation.Sigmoid)]
internal partial class MazurNet;

/// <summary>
/// The same network with each link of the chain as a layer of its own, so that the number there stands in a buffer: sums, sigmoids, and
/// layers that pass the sigmoids on unchanged, whose gradient is that on the outputs of the sigmoids.
/// </summary>
[Network]
[Input(2)]
[Dense(2, Activation.Identity), Activation(Activation.Sigmoid), Activation(Activation.Identity)]
[Dense(2, Activation.Identity), Activation(Activation.Sigmoid), Activation(Activation.Identity)]
internal partial class ChainNet;
