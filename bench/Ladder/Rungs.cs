using NetGen.Bench.Networks;

namespace NetGen.Bench.Ladder;

/// <summary>
/// The rows of the ladder. Networks and accuracies are those of M. Nielsen, "Neural Networks and Deep Learning" (2015), chapters 1, 3 and 6, from one
/// network with 30 hidden neurons to convolutions with dropout. The recipes are our own, chosen by the validation images.
/// </summary>
public static class Rungs
{
    /// <summary>All rows, the simplest first.</summary>
    public static readonly Rung[] All =
    [
        new("784-30-10", "784-30-10 sigmoid, mean squared error", "Adam", 0.954, 50, LearningRates.Falling(0.01, 30), seed =>
            Learner.Of(new Sigmoid30(seed), Loss.MeanSquaredError, new Adam(), seed)),
        new("784-100-10", "784-100-10 sigmoid, mean squared error", "Adam", 0.966, 50, LearningRates.Falling(0.01, 30), seed =>
            Learner.Of(new Sigmoid100(seed), Loss.MeanSquaredError, new Adam(), seed)),
        new("784-100-10-l2", "784-100-10 sigmoid, cross-entropy, L2", "SGD, momentum 0.9, weight decay 1e-5", 0.980, 50, LearningRates.Falling(1, 30), seed =>
            Learner.Of(new Sigmoid100(seed), Loss.BinaryCrossEntropy, new Sgd(1, momentum: 0.9, weightDecay: 1e-5), seed)),
        new("784-100-10-softmax", "784-100-10 sigmoid, softmax, cross-entropy", "SGD, momentum 0.9", 0.978, 50, LearningRates.Falling(0.1, 30), seed =>
            Learner.Of(new Softmax100(seed), Loss.CrossEntropy, new Sgd(1, momentum: 0.9), seed)),
    ];
}
