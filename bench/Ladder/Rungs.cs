using NetGen.Bench.Networks;

namespace NetGen.Bench.Ladder;

/// <summary>
/// The rows of the ladder. Networks and accuracies are from M. Nielsen, "Neural Networks and Deep Learning" (2015), chapters 1, 3 and 6.
/// The recipes are NetGen's, chosen on the validation images.
/// </summary>
public static class Rungs
{
    private const int Side = 28;

    // For rows that take minutes.
    private const int FewSeeds = 3;

    /// <summary>All rows, the simplest one first.</summary>
    public static readonly Rung[] All =
    [
        new("784-30-10", "784-30-10 sigmoid, mean squared error", "Adam", 0.954, 50, LearningRates.Falling(0.01, 30), seed =>
            new Sigmoid30(seed).Trainer(Loss.MeanSquaredError, new Adam(), seed)),
        new("784-100-10", "784-100-10 sigmoid, mean squared error", "Adam", 0.966, 20, LearningRates.Falling(0.005, 20), seed =>
            new Sigmoid100(seed).Trainer(Loss.MeanSquaredError, new Adam(), seed)),
        new("l2", "784-100-10 sigmoid, cross-entropy", "SGD, momentum 0.9, L2", 0.980, 20, LearningRates.Falling(0.5, 30), seed =>
            new Sigmoid100(seed).Trainer(Loss.BinaryCrossEntropy, new Sgd(1, momentum: 0.9, weightDecay: 5e-6), seed)),
        new("softmax", "784-100-10 sigmoid and softmax, cross-entropy", "SGD, momentum 0.9", 0.978, 50, LearningRates.Falling(0.1, 20), seed =>
            new Softmax100(seed).Trainer(Loss.CrossEntropy, new Sgd(1, momentum: 0.9), seed)),
        new("one-convolution", "one convolution, sigmoid", "SGD, momentum 0.9", 0.9878, 20, LearningRates.Falling(0.1, 10), seed =>
            new OneConvolution(seed).Trainer(Loss.CrossEntropy, new Sgd(1, momentum: 0.9), seed)),
        new("two-convolutions", "two convolutions, sigmoid", "SGD, momentum 0.9", 0.9906, 20, LearningRates.Falling(0.1, 12), seed =>
            new TwoConvolutions(seed).Trainer(Loss.CrossEntropy, new Sgd(1, momentum: 0.9), seed)),
        new("relu", "two convolutions, ReLU", "SGD, momentum 0.9, L2", 0.9923, 32, LearningRates.Falling(0.03, 10), seed =>
            new DigitCnn(seed).Trainer(Loss.CrossEntropy, new Sgd(1, momentum: 0.9, weightDecay: 1e-4), seed)),
        new(
            "shifts",
            "two convolutions, ReLU",
            "SGD, momentum 0.9, L2, images shifted by up to 2 pixels",
            0.9937,
            32,
            LearningRates.Falling(0.03, 20),
            seed => new DigitCnn(seed).Trainer(Loss.CrossEntropy, new Sgd(1, momentum: 0.9, weightDecay: 1e-4), seed))
        {
            Augmentation = new Augmentation(Side, Side).Shift(2),
            Seeds = FewSeeds,
        },
        new(
            "dropout",
            "two convolutions, ReLU, two dense layers of 1000 with dropout 0.5",
            "SGD, momentum 0.9, images shifted, turned by up to 10 degrees, scaled by 0.9 to 1.1",
            0.9960,
            64,
            LearningRates.Falling(0.03, 25),
            seed => new DropoutCnn(seed).Trainer(Loss.CrossEntropy, new Sgd(1, momentum: 0.9), seed))
        {
            Augmentation = new Augmentation(Side, Side).Shift(2).Rotate(10).Scale(0.9, 1.1),
            Seeds = FewSeeds,
        },
    ];
}
