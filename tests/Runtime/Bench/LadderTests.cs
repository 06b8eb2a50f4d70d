using NetGen.Bench.Ladder;
using NetGen.Bench.Race;
using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>The rows of the ladder and the laps of the race, on data that are learned in no time.</summary>
public class LadderTests
{
    private static readonly double[] Rates = LearningRates.Falling(0.5, 10);

    [Fact]
    public void ARowLearnsAndItsSummaryIsOfAllSeeds()
    {
        LadderData data = new(Corners(0, 200), Corners(200, 50), Corners(250, 100));

        Climb[] climbs = [Climb.Of(Row(Rates), data, 1), Climb.Of(Row(Rates), data, 2)];
        AccuracyRow row = Climb.Summary(Row(Rates), climbs);

        Assert.All(climbs, climb => Assert.True(climb.Accuracy > 0.9 && climb.Validation > 0.9 && climb.Peak >= climb.Accuracy && climb.Seconds > 0));
        Assert.Equal((climbs[0].Accuracy + climbs[1].Accuracy) / 2, row.Accuracy, 1e-6);
        Assert.Equal(Math.Abs(climbs[0].Accuracy - climbs[1].Accuracy) / Math.Sqrt(2), row.Deviation!.Value, 1e-6);
        Assert.Equal(("corners", 10, 2, 0.9), (row.Id, row.Epochs, row.Seeds, row.Book));
        Assert.Equal("SGD, batch 20, learning rate 0.5 falling to 0.05", row.Recipe);
    }

    [Fact]
    public void ARowThatDoesNotLearnStaysAtItsPeak()
    {
        LadderData data = new(Corners(0, 200), Corners(200, 50), Corners(250, 100));

        var climb = Climb.Of(Row([0, 0]), data, 1);

        Assert.Equal(climb.Accuracy, climb.Peak);
        Assert.True(climb.Accuracy < 0.9);
    }

    [Fact]
    public void RatesFallOnAStraightLine() => Assert.Equal([0.4, 0.3, 0.2, 0.1], LearningRates.Falling(0.4, 4), new Close());

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(0.25, 0.5)]
    [InlineData(0.5, 1)]
    [InlineData(1.5, 0.5)]
    [InlineData(2.5, 0.01)]
    [InlineData(9, 0.01)]
    public void TheRateOfTheRaceRisesAndFallsOnStraightLines(double epochs, double rate) =>
        Assert.Equal(rate, Plan(mostEpochs: 9).RateAt(epochs), 1e-12);

    [Fact]
    public void ALapEndsAtTheFirstEvaluationThatFindsTheGoal()
    {
        Lap lap = Run(Plan(mostEpochs: 40), Corners(0, 200));

        Assert.True(lap.Accuracy >= RaceRow.Goal);
        Assert.Equal(0.5, lap.Epochs % 1);
        Assert.InRange(lap.Epochs, 1.5, 39.5);
        Assert.True(lap is { Ready: > 0, Training: > 0, Evaluating: > 0 });
    }

    [Fact]
    public void ALapThatCannotReachTheGoalIsGivenUp()
    {
        // Labels that have nothing to do with the inputs.
        Lap lap = Run(Plan(mostEpochs: 2), Dataset.FromFloats(new float[400], 2, [.. Enumerable.Range(0, 200).Select(i => i % 4)], 4));

        Assert.Equal((2, true), (lap.Epochs, lap.Accuracy < RaceRow.Goal));
    }

    private static RacePlan Plan(double mostEpochs) => new(
        BatchSize: 10, PeakRate: 1, WarmUp: 0.5, Epochs: 2.5, LeastRate: 0.01, FirstEvaluation: 1.5, Interval: 1, mostEpochs);

    private static Lap Run(RacePlan plan, Dataset data) =>
        Lap.Run(seed => new CornerNet(seed), new Sgd(1, momentum: 0.5), plan, () => data, () => data, seed: 3);

    private static Rung Row(double[] rates) => new("corners", "2-8-4", "SGD", 0.9, 20, rates, seed =>
        new CornerNet(seed).Trainer(Loss.CrossEntropy, new Sgd(1), seed));

    // Points around the corners of a square, a class each.
    private static Dataset Corners(int first, int count)
    {
        var random = new Random(first);
        float[] inputs = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(4);
            inputs[2 * i] = (labels[i] % 2 == 0 ? 1 : -1) + random.NextSingle() - 0.5f;
            inputs[2 * i + 1] = (labels[i] < 2 ? 1 : -1) + random.NextSingle() - 0.5f;
        }

        return Dataset.FromFloats(inputs, 2, labels, 4);
    }

    private sealed class Close : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-12;

        public int GetHashCode(double value) => 0;
    }
}

[Network(2, 8, 4, Activation.Tanh, Output = Activation.Softmax)]
internal partial class CornerNet;
