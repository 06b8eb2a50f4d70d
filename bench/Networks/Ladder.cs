namespace NetGen.Bench.Networks;

/// <summary>784-30-10, sigmoid.</summary>
[Network(784, 30, 10, Activation.Sigmoid)]
public partial class Sigmoid30;

/// <summary>784-100-10, sigmoid.</summary>
[Network(784, 100, 10, Activation.Sigmoid)]
public partial class Sigmoid100;

/// <summary>784-100-10, sigmoid and softmax.</summary>
[Network(784, 100, 10, Activation.Sigmoid, Output = Activation.Softmax)]
public partial class Softmax100;
