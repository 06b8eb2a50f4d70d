namespace NetGen.Bench.Networks;

/// <summary>One convolution with max pooling, a dense layer and softmax, with ReLU between them: W12.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(8, 3, Activation.ReLU), MaxPool2D(2)]
[Dense(64, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
public partial class SmallCnn;
