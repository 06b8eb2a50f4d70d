using NetGen;

namespace Approximation;

// One hidden layer each, of smooth steps (tanh), and a linear output.

[Network(1, 1, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class Hidden1;

[Network(1, 2, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class Hidden2;

[Network(1, 4, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class Hidden4;

[Network(1, 8, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class Hidden8;

[Network(1, 16, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class Hidden16;

[Network(1, 64, 1, Activation.Tanh, Output = Activation.Identity)]
internal partial class Hidden64;
