namespace NetGen.Bench.Networks;

/// <summary>The network of the race: two convolutions, the first with few filters since it processes the most pixels.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(8, 5, Activation.ReLU), MaxPool2D(2)]
[Conv2D(32, 5, Activation.ReLU), MaxPool2D(2)]
[Dense(64, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
public partial class RaceNet;
