using NetGen;

namespace DigitCnn;

/// <summary>
/// Twice as wide behind the same first layer. Dropout keeps the many weights of the dense layer from learning the training
/// digits by heart.
/// </summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(80, 5, Activation.ReLU)]
[MaxPool2D(2), Dropout(0.25)]
[Dense(256, Activation.ReLU), Dropout(0.5)]
[Dense(10, Activation.Softmax)]
internal partial class LargeCnn : IDigitCnn;
