namespace NetGen.Tests.Layers.Convolution;

// Convolutions whose positions, filters, channels and kernels fill no vector or tile, with every way to slide.

[Network]
[Input(9, 7, 1)]
[Conv2D(7, 3, Activation.Tanh)]
[Dense(3, Activation.Identity)]
public partial class ConvOfOneChannel;

[Network]
[Input(17, 15, 3)]
[Conv2D(7, 3, 4, Activation.Tanh, StrideHeight = 2, StrideWidth = 3, PaddingHeight = 1, PaddingWidth = 2)]
[Dense(2, Activation.Identity)]
public partial class ConvOfRectangles;

[Network]
[Input(33, 9, 5)]
[Conv2D(9, 8, 2, Activation.Sigmoid, Padding = Padding.Same)]
[Dense(2, Activation.Identity)]
public partial class ConvOfEvenKernels;

[Network]
[Input(8, 8, 17)]
[Conv2D(3, 1, Activation.Silu)]
[Dense(2, Activation.Identity)]
public partial class ConvOfPoints;

[Network]
[Input(30, 2, 2)]
[Conv2D(33, 15, 1, Activation.Tanh, Stride = 2, PaddingHeight = 7)]
[Dense(2, Activation.Identity)]
public partial class ConvOfTallKernels;

[Network]
[Input(4, 4, 33)]
[Conv2D(16, 4, Activation.Tanh)]
[Dense(2, Activation.Identity)]
public partial class ConvOfTheWhole;

[Network]
[Input(16, 17, 2)]
[Conv2D(15, 3, Activation.Elu, Padding = Padding.Same, Stride = 2)]
[Conv2D(17, 3, Activation.Tanh)]
[Conv2D(1, 2, Activation.Gelu, Padding = Padding.Same)]
[Dense(5, Activation.Softmax)]
public partial class ConvOfConvs;

[Network]
[Input(12, 12, 20)]
[Conv2D(40, 5, Activation.Tanh)]
[Dense(2, Activation.Identity)]
public partial class ConvOfDigits;

[Network]
[Input(31, 3)]
[Conv1D(6, 5, Activation.Tanh, Stride = 2, Padding = Padding.Same)]
[Conv1D(4, 3, Activation.Tanh, PaddingSteps = 2)]
[Dense(3, Activation.Identity)]
public partial class ConvOfSteps;

[Network]
[Input(16, 1)]
[Conv1D(33, 7, Activation.Softplus, Stride = 3)]
[Dense(3, Activation.Identity)]
public partial class ConvOfASignal;

/// <summary>One filter over a 5x5 picture.</summary>
[Network]
[Input(5, 5, 1)]
[Conv2D(1, 3, Activation.Identity)]
public partial class FilterOverPicture;

/// <summary>The same with zeros around the picture.</summary>
[Network]
[Input(5, 5, 1)]
[Conv2D(1, 3, Activation.Identity, Padding = Padding.Same)]
public partial class FilterOverPaddedPicture;
