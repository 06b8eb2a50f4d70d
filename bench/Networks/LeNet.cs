namespace NetGen.Bench.Networks;

/// <summary>LeNet-5 with ReLU and max pooling: W10.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(6, 5, Activation.ReLU), MaxPool2D(2)]
[Conv2D(16, 5, Activation.ReLU), MaxPool2D(2)]
[Dense(120, Activation.ReLU)]
[Dense(84, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
public partial class LeNet;
