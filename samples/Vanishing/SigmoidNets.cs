using NetGen;

namespace Vanishing;

/// <summary>Two hidden layers, sigmoid.</summary>
[Network(784, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid2;

/// <summary>Four hidden layers, sigmoid.</summary>
[Network(784, 32, 32, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid4;

/// <summary>Six hidden layers, sigmoid.</summary>
[Network(784, 32, 32, 32, 32, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid6;

/// <summary>Eight hidden layers, sigmoid.</summary>
[Network(784, 32, 32, 32, 32, 32, 32, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid8;

/// <summary>Ten hidden layers, sigmoid.</summary>
[Network]
[Input(784)]
[Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid)]
[Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
internal partial class Sigmoid10;
