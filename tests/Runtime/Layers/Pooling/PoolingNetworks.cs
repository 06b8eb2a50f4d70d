
namespace NetGen.Tests.Layers.Pooling;

[Network]
[Input(24, 8, 1)]
[MaxPool2D(2)]
[Dense(5, Activation.Sigmoid)]
internal partial class NetOfMaxima;

[Network]
[Input(9, 11, 3)]
[MaxPool2D(3, Stride = 2, PaddingHeight = 1, PaddingWidth = 1)]
[AveragePool2D(2)]
[Dense(4, Activation.Tanh)]
internal partial class NetOfPaddedMaxima;

[Network]
[Input(8, 26, 2)]
[AveragePool2D(2, 3, Stride = 1)]
[MaxPool2D(2, Padding = Padding.Same)]
[Flatten]
[Dense(3, Activation.Tanh)]
internal partial class NetOfMeans;

[Network]
[Input(13, 7, 20)]
[AveragePool2D(3, Stride = 2, Padding = Padding.Same)]
[GlobalAveragePool2D]
[Dense(3, Activation.Identity)]
internal partial class NetOfGlobalMeans;

[Network]
[Input(4, 4, 1)]
[MaxPool2D(2)]
internal partial class NetOfThePicture;
