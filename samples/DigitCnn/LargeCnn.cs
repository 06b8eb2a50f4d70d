using NetGen;

namespace DigitCnn;

/// <summary>
/// A network with the same first layer and twice as many filters in the second convolution. Dropout keeps the many weights of the
/// dense layer from memorizing the training digits.
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
