using NetGen;

namespace Vanishing;

/// <summary>Sigmoid, with weights four times as large, which makes up for the slope of a sigmoid: 1/4 at most.</summary>
[Network(Initializer = Initializer.Normal, StandardDeviation = 0.7)]
[Input(784)]
[Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid)]
[Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid), Dense(32, Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
internal partial class SigmoidLarge;

/// <summary>ReLU, whose slope is 1 or 0, with the initial weights of the sigmoid networks.</summary>
[Network(Initializer = Initializer.XavierUniform)]
[Input(784)]
[Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU)]
[Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
internal partial class ReLUXavier;

/// <summary>ReLU with He's initial weights, its own default: larger, since half of the neurons pass nothing on.</summary>
[Network(Initializer = Initializer.HeUniform)]
[Input(784)]
[Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU)]
[Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
internal partial class ReLUHe;

/// <summary>Sigmoid behind batch normalization, which brings every weighted sum back to a mean of 0 and a variance of 1.</summary>
[Network]
[Input(784)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
internal partial class SigmoidNormalized;
