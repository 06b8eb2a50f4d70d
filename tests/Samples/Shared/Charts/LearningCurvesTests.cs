namespace NetGen.Samples.Tests;

public class LearningCurvesTests
{
    [Fact]
    public void OneTrainingShowsLossAndAccuracyOfBothKindsOfData()
    {
        SavedChart saved = SavedChart.Of(new LearningCurves
        {
            Title = "Digits",
            Runs = [("SGD", History(0.5, hasValidation: true, hasLabels: true, bestEpoch: 2))],
        }, 800);
        foreach (string text in (string[])["Digits", "loss", "accuracy"])
        {
            Assert.Single(saved.Texts, text);
        }

        foreach (string text in (string[])["epoch", "training", "validation", "best epoch"])
        {
            Assert.Equal(2, saved.Texts.Count(found => found == text));
        }

        Assert.DoesNotContain("SGD", saved.Texts);
    }

    [Fact]
    public void SeveralTrainingsShareOneLegend()
    {
        SavedChart saved = SavedChart.Of(new LearningCurves
        {
            Runs =
            [
                ("SGD", History(0.5, hasValidation: true, hasLabels: true, bestEpoch: 2)),
                ("Adam", History(0.2, hasValidation: false, hasLabels: true, bestEpoch: 3)),
            ],
            Marks = [new Mark(1, "warm")],
            IsLossLogarithmic = true,
        }, 800);
        foreach (string text in (string[])["SGD", "Adam", "training", "validation", "best epoch", "warm"])
        {
            Assert.Single(saved.Texts, text);
        }
    }

    [Fact]
    public void DataWithoutLabelsHaveNoAccuracy()
    {
        SavedChart saved = SavedChart.Of(new LearningCurves
        {
            Runs = [("a", History(0.5, hasValidation: false, hasLabels: false))],
        }, 800);
        Assert.Contains("loss", saved.Texts);
        Assert.DoesNotContain("accuracy", saved.Texts);
        Assert.DoesNotContain("validation", saved.Texts);
    }

    [Fact]
    public void ALossThatIsNotFiniteIsAGap()
    {
        TrainingHistory history = History(0.5, hasValidation: false, hasLabels: true);
        SavedChart saved = SavedChart.Of(new LearningCurves
        {
            Runs = [("a", history with { Epochs = [.. history.Epochs, history.Epochs[0] with { Loss = double.PositiveInfinity }] })],
        }, 800);
        Assert.Contains("0.4", saved.Texts);
    }

    [Fact]
    public void NothingToShowIsRefused()
    {
        SavedChart.IsRefused(new LearningCurves(), "no training runs");
        SavedChart.IsRefused(new LearningCurves
        {
            Runs = [("a", new TrainingHistory([], TrainingEnd.Canceled))],
        }, "no epochs");
    }

    private static TrainingHistory History(double rate, bool hasValidation, bool hasLabels, int? bestEpoch = null) => new(
        [
            .. Enumerable.Range(1, 4).Select(epoch => new EpochResult(
                epoch, Math.Pow(rate, epoch), hasLabels ? 1 - Math.Pow(rate, epoch) : double.NaN,
                hasValidation ? new Evaluation(0.1, hasLabels ? 0.9 : double.NaN, 10) : null, 100, TimeSpan.FromSeconds(1), 0.1f)),
        ],
        TrainingEnd.Completed, bestEpoch);
}
