using NetGen.Bench.Workloads;

namespace NetGen.Bench.Ladder;

/// <summary>The data of the ladder.</summary>
/// <param name="Train">What is learned from.</param>
/// <param name="Validation">What recipes have been chosen by.</param>
/// <param name="Test">What the table tells; nothing is chosen by it.</param>
public sealed record LadderData(Dataset Train, Dataset Validation, Dataset Test)
{
    private const int TrainCount = 50_000;

    /// <summary>MNIST as the book divides it: the last 10,000 of the 60,000 training images are for validation.</summary>
    public static LadderData OfMnist() => new(
        Mnist.Train.Take(TrainCount), Mnist.Train.Slice(TrainCount, Mnist.TrainCount - TrainCount), Mnist.Test);
}
