using NetGen;

namespace Vanishing;

/// <summary>Two hidden sigmoid layers.</summary>
[Network(784, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid2;

/// <summary>Four hidden sigmoid layers.</summary>
[Network(784, 32, 32, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid4;

/// <summary>Six hidden sigmoid layers.</summary>
[Network(784, 32, 32, 32, 32, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid6;

/// <summary>Eight hidden sigmoid layers.</summary>
[Network(784, 32, 32, 32, 32, 32, 32, 32, 32, 10, Activation.Sigmoid, Output = Activation.Softmax)]
internal partial class Sigmoid8;

/// <summary>Ten hidden sigmoid layers.</summary>
[Network]
[Input(784)]
[Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid)]
[Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
internal partial class Sigmoid10;
