namespace NetGen.Tests.Layers.Dense;

// Long sums, many panels, and scratch that does not fit the stack.

[Network(784, 16, 16, 10, Activation.Sigmoid)]
public partial class DigitNet;

[Network(784, 100, 10, Activation.ReLU, Output = Activation.Softmax)]
public partial class Net784x100x10;

[Network(512, 512, 10, Activation.Gelu, Output = Activation.Softmax)]
public partial class Net512x512x10;

[Network(512, 512, 512, Activation.Tanh)]
public partial class Net512x512x512;

[Network(20, 1000, Activation.Identity)]
public partial class Net20x1000;

[Network(20, 5000, Activation.ReLU, Output = Activation.Softmax)]
public partial class Net20x5000;

// Sums that are cut for the cache, with inputs left over: into two runs, and into four.

[Network(1043, 70, Activation.Tanh)]
public partial class Net1043x70;

[Network(3075, 129, Activation.ReLU)]
public partial class Net3075x129;
