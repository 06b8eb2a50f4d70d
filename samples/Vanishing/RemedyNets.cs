using NetGen;

namespace Vanishing;

/// <summary>Sigmoid with initial weights four times as large, which compensates for the slope of the sigmoid: at most 1/4.</summary>
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

/// <summary>ReLU with He initialization, the default for ReLU: its weights are larger, since half of the neurons output 0.</summary>
[Network(Initializer = Initializer.HeUniform)]
[Input(784)]
[Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU)]
[Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU), Dense(32, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
internal partial class ReLUHe;

/// <summary>Sigmoid after batch normalization, which gives every weighted sum a mean of 0 and a variance of 1.</summary>
[Network]
[Input(784)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid), Dense(32, Activation.Identity), BatchNorm(Activation.Sigmoid)]
[Dense(10, Activation.Softmax)]
internal partial class SigmoidNormalized;
