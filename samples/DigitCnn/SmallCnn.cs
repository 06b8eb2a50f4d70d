using NetGen;

namespace DigitCnn;

/// <summary>
/// Two convolutions with pooling, then two dense layers. 20 filters of 5 x 5 pixels slide over the digit; pooling keeps the largest
/// of every 2 x 2 responses; each of the 40 filters of the second convolution reads all 20 pooled maps.
/// </summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(40, 5, Activation.ReLU)]
[MaxPool2D(2)]
[Dense(100, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
internal partial class SmallCnn : IDigitCnn;
