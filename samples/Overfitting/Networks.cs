using NetGen;

namespace Overfitting;

/// <summary>79,510 weights and biases to learn 1,000 digits with: enough to learn them by heart.</summary>
[Network(784, 100, 10, Activation.ReLU, Output = Activation.Softmax)]
internal partial class PlainNet;

/// <summary>The same; in training half of the hidden neurons, others in each step, say nothing.</summary>
[Network]
[Input(784)]
[Dense(100, Activation.ReLU), Dropout(0.5)]
[Dense(10, Activation.Softmax)]
internal partial class DropoutNet;
