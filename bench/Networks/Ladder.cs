namespace NetGen.Bench.Networks;

/// <summary>784-30-10, sigmoid.</summary>
[Network(784, 30, 10, Activation.Sigmoid)]
public partial class Sigmoid30;

/// <summary>784-100-10, sigmoid.</summary>
[Network(784, 100, 10, Activation.Sigmoid)]
public partial class Sigmoid100;

/// <summary>784-100-10, sigmoid and softmax.</summary>
[Network(784, 100, 10, Activation.Sigmoid, Output = Activation.Softmax)]
public partial class Softmax100;

/// <summary>A convolution with max pooling, a dense layer and softmax, with sigmoid between them.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.Sigmoid), MaxPool2D(2)]
[Dense(100, Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
public partial class OneConvolution;

/// <summary>Two convolutions with max pooling, a dense layer and softmax, with sigmoid between them.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.Sigmoid), MaxPool2D(2)]
[Conv2D(40, 5, Activation.Sigmoid), MaxPool2D(2)]
[Dense(100, Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
public partial class TwoConvolutions;

/// <summary>Two convolutions with max pooling, two dense layers of 1000 with dropout, and softmax, with ReLU between them.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU), MaxPool2D(2)]
[Conv2D(40, 5, Activation.ReLU), MaxPool2D(2)]
[Dense(1000, Activation.ReLU), Dropout(0.5)]
[Dense(1000, Activation.ReLU), Dropout(0.5)]
[Dense(10, Activation.Softmax)]
public partial class DropoutCnn;
