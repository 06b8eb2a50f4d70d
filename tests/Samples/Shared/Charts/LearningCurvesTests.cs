namespace NetGen.Samples.Tests;

public class LearningCurvesTests
{
    [Fact]
    public void OneTrainingShowsLossAndAccuracyOfBothKindsOfData()
    {
        SavedChart saved = SavedChart.Of(new LearningCurves
        {
            Title = "Digits",
            Runs = [("SGD", History(0.5, hasValidation: true, hasLabels: true))],
            Marks = [new Mark(2, "best epoch")],
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
            Runs = [("SGD", History(0.5, hasValidation: true, hasLabels: true)), ("Adam", History(0.2, hasValidation: false, hasLabels: true))],
            IsLossLogarithmic = true,
        }, 800);
        foreach (string text in (string[])["SGD", "Adam", "training", "validation"])
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
    public void NothingToShowIsRefused()
    {
        SavedChart.IsRefused(new LearningCurves(), "no trainings");
        SavedChart.IsRefused(new LearningCurves
        {
            Runs = [("a", new TrainingHistory([], WasCanceled: true))],
        }, "no epochs");
    }

    private static TrainingHistory History(double rate, bool hasValidation, bool hasLabels) => new(
        [
            .. Enumerable.Range(1, 4).Select(epoch => new EpochResult(
                epoch, Math.Pow(rate, epoch), hasLabels ? 1 - Math.Pow(rate, epoch) : double.NaN,
                hasValidation ? new Evaluation(0.1, hasLabels ? 0.9 : double.NaN, 10) : null, 100, TimeSpan.FromSeconds(1))),
        ],
        WasCanceled: false);
}
