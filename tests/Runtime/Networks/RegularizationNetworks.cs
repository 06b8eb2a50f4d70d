namespace NetGen.Tests.Networks;

// Dropout, batch normalization, maxout and activations as layers, on vectors, images and sequences. Smooth but for maxout, so that finite
// differences see no kinks; batch normalization first, in the middle and last.

[Network]
[Input(7)]
[Dense(20, Activation.Tanh), Dropout(0.4)]
[Dense(17, Activation.Tanh), Dropout(0.2)]
[Dense(3, Activation.Identity)]
public partial class DropoutNet;

/// <summary>The same without dropout.</summary>
[Network]
[Input(7)]
[Dense(20, Activation.Tanh)]
[Dense(17, Activation.Tanh)]
[Dense(3, Activation.Identity)]
public partial class WithoutDropoutNet;

[Network]
[Input(5, 5, 2)]
[Dropout(0.1)]
[Conv2D(3, 3, Activation.Tanh), Dropout(0.3)]
[Dense(3, Activation.Sigmoid)]
public partial class DropoutImageNet;

[Network]
[Input(6, 5)]
[Dropout(0.2)]
[Dense(2, Activation.Tanh)]
public partial class DropoutSequenceNet;

[Network]
[Input(7)]
[BatchNorm]
[Dense(17, Activation.Identity), BatchNorm(Activation.Gelu)]
[Dense(5, Activation.Tanh), BatchNorm(Momentum = 0.5, Epsilon = 1e-3)]
[Dense(3, Activation.Identity), BatchNorm(Activation.Softmax)]
public partial class BatchNormNet;

[Network]
[Input(5, 5, 3)]
[BatchNorm(Activation.Tanh)]
[Conv2D(4, 3, Activation.Identity), BatchNorm(Activation.Silu)]
[Dense(2, Activation.Sigmoid)]
public partial class BatchNormImageNet;

[Network]
[Input(7, 5)]
[BatchNorm(Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
public partial class BatchNormSequenceNet;

[Network]
[Input(7)]
[Maxout(9, 3)]
[Maxout(17, 2)]
[Dense(3, Activation.Identity)]
public partial class MaxoutNet;

[Network]
[Input(7)]
[Dense(9, Activation.Identity), Activation(Activation.Gelu)]
[Dense(17, Activation.Identity), Activation(Activation.Tanh)]
[Dense(3, Activation.Identity), Activation(Activation.Softmax)]
public partial class ActivationNet;

/// <summary>The same with the activations in the dense layers.</summary>
[Network]
[Input(7)]
[Dense(9, Activation.Gelu)]
[Dense(17, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public partial class ActivationInsideNet;

[Network]
[Input(4, 5, 2)]
[Activation(Activation.Silu)]
[Conv2D(3, 2, Activation.Identity), Activation(Activation.Sigmoid)]
[Dense(3, Activation.Identity)]
public partial class ActivationImageNet;

/// <summary>On every step of a recurrent layer, and on the last state of another, which lies inside its states.</summary>
[Network]
[Input(5, 4)]
[Gru(6, ReturnSequences = true), BatchNorm, Dropout(0.2), Activation(Activation.Tanh)]
[Lstm(5), Dropout(0.3), BatchNorm(Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
public partial class RegularisedRecurrentNet;

/// <summary>Normalization and activation directly on a last state.</summary>
[Network]
[Input(5, 4)]
[Lstm(5), BatchNorm(Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
public partial class LastStateNormNet;

/// <summary>An activation directly on a last state.</summary>
[Network]
[Input(5, 4)]
[Lstm(5), Activation(Activation.Gelu)]
[Dense(3, Activation.Sigmoid)]
public partial class LastStateActivationNet;

/// <summary>All of them.</summary>
[Network]
[Input(6, 6, 2)]
[Conv2D(5, 3, Activation.Identity), BatchNorm(Activation.ReLU), MaxPool2D(2), Dropout(0.2)]
[Maxout(20, 2), BatchNorm]
[Dense(9, Activation.Identity), Activation(Activation.Tanh), Dropout(0.5)]
[Dense(3, Activation.Softmax)]
public partial class RegularisedNet;

// Normalized inputs, each beside the same network without.

[Network]
[Input(7)]
[Normalization]
[Dense(17, Activation.Tanh)]
[Dense(3, Activation.Identity)]
public partial class NormalizedNet;

[Network]
[Input(7)]
[Dense(17, Activation.Tanh)]
[Dense(3, Activation.Identity)]
public partial class NotNormalizedNet;

[Network]
[Input(6, 5, 3)]
[Normalization]
[Conv2D(4, 3, Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
public partial class NormalizedImageNet;

[Network]
[Input(6, 5, 3)]
[Conv2D(4, 3, Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
public partial class NotNormalizedImageNet;

[Network]
[Input(5, 20)]
[Normalization]
[Gru(6, ReturnSequences = true)]
[Lstm(5)]
[Dense(3, Activation.Sigmoid)]
public partial class NormalizedSequenceNet;

[Network]
[Input(5, 20)]
[Gru(6, ReturnSequences = true)]
[Lstm(5)]
[Dense(3, Activation.Sigmoid)]
public partial class NotNormalizedSequenceNet;

/// <summary>Normalized inputs go to a dense layer, and a batch normalization is folded.</summary>
[Network]
[Input(4, 4, 1)]
[Normalization]
[Dense(9, Activation.Identity), BatchNorm(Activation.ReLU)]
[Dense(2, Activation.Softmax)]
public partial class NormalizedPictureNet;
