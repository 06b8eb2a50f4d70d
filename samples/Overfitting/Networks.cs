using NetGen;

namespace Overfitting;

/// <summary>79,510 weights and biases: enough to memorize 1,000 digits.</summary>
[Network(784, 100, 10, Activation.ReLU, Output = Activation.Softmax)]
internal partial class PlainNet;

/// <summary>The same with dropout: in each training step a random half of the hidden neurons is set to 0.</summary>
[Network]
[Input(784)]
[Dense(100, Activation.ReLU), Dropout(0.5)]
[Dense(10, Activation.Softmax)]
internal partial class DropoutNet;
