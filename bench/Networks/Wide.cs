namespace NetGen.Bench.Networks;

/// <summary>784-512-512-10, ReLU and softmax: W5.</summary>
[Network(784, 512, 512, 10, Activation.ReLU, Output = Activation.Softmax)]
public partial class Wide;
