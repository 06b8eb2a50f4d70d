using NetGen;

namespace BiasAndActivations;

// One neuron each, f(w x + b), with every activation except softmax, which takes several neurons.

[Network(1, 1, Activation.Identity)]
internal partial class IdentityNeuron;

[Network(1, 1, Activation.Sigmoid)]
internal partial class SigmoidNeuron;

[Network(1, 1, Activation.Tanh)]
internal partial class TanhNeuron;

[Network(1, 1, Activation.ReLU)]
internal partial class ReLUNeuron;

[Network(1, 1, Activation.LeakyReLU)]
internal partial class LeakyReLUNeuron;

[Network(1, 1, Activation.Elu)]
internal partial class EluNeuron;

[Network(1, 1, Activation.Gelu)]
internal partial class GeluNeuron;

[Network(1, 1, Activation.Softplus)]
internal partial class SoftplusNeuron;

[Network(1, 1, Activation.Silu)]
internal partial class SiluNeuron;
