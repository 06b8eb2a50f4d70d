using Overfitting;

namespace NetGen.Samples.Tests;

/// <summary>The sample's claims hold with another seed as well.</summary>
public class OverfittingTests
{
    [Fact]
    public void TheNetworkLearnsByHeartAndTheRemediesHelp()
    {
        List<string> finished = [];
        Contest contest = new(MnistFiles.ReadTrain(MnistFiles.Beside), MnistFiles.ReadTest(MnistFiles.Beside), seed: 2);
        IReadOnlyList<Run> runs = contest.Hold(run => finished.Add(run.Name));
        Assert.Equal(["baseline", "L2", "dropout", "augmentation", "early stopping"], finished);
        Run nothing = runs[0];
        double lowest = nothing.History.Epochs.Min(epoch => epoch.Validation!.Value.Loss);
        Assert.Equal(1, nothing.History.Epochs[^1].Accuracy);
        Assert.True(FinalLoss(nothing) > 1.1 * lowest);
        Assert.InRange(nothing.Test.Accuracy, 0.85, 0.92);

        Assert.All(runs.Skip(1).Take(3), run => Assert.True(FinalLoss(run) < FinalLoss(nothing)));
        Assert.True(runs[3].Test.Accuracy > nothing.Test.Accuracy + 0.03);
        Assert.Equal(TrainingEnd.StoppedEarly, runs[4].History.End);
        Assert.True(runs[4].Test.Loss < nothing.Test.Loss);
        Assert.Contains("augmentation helps most", Report.InShort(runs), StringComparison.Ordinal);

        using TemporaryDirectory directory = new();
        Picture.Of(runs).Save(directory["overfitting"], width: 400);
        Assert.True(File.Exists(directory["overfitting.png"]));
        Assert.True(File.Exists(directory["overfitting.svg"]));
    }

    private static double FinalLoss(Run run) => run.History.Epochs[^1].Validation!.Value.Loss;
}
