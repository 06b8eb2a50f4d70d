using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Training;

/// <summary>Runs that end when they get no better.</summary>
public class EarlyStoppingTests
{
    private static readonly Dataset Data = Blobs.Create(96, 15, 7);

    /// <summary>Validation data whose labels contradict the training data: what is learned makes it worse from the first epoch on.</summary>
    private static Dataset Contrary
    {
        get
        {
            float[] inputs = new float[96 * 15];
            Data.CopyInputs([.. Enumerable.Range(0, 96)], inputs);
            return Dataset.FromFloats(inputs, 15, [.. Enumerable.Range(0, 96).Select(i => (Data.Label(i) + 1) % 7)], 7);
        }
    }

    [Fact]
    public void ItEndsAfterThePatienceAndGivesBackTheBest()
    {
        Net15x33x7 stopped = new(1), first = new(1);
        var trainer = stopped.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.EarlyStopping = new EarlyStopping(patience: 3);
        TrainingHistory history = trainer.Fit(Data, epochs: 50, batchSize: 32, validation: Contrary);
        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        Assert.Equal(1, history.BestEpoch);
        Assert.Equal(4, history.Epochs.Count);
        first.Trainer(Loss.CrossEntropy, new Sgd(0.5)).Fit(Data, epochs: 1, batchSize: 32);
        Assert.Equal(first.Parameters.ToArray(), stopped.Parameters.ToArray());
    }

    [Fact]
    public void WithoutRestoringTheLastParametersStay()
    {
        Net15x33x7 stopped = new(1), all = new(1);
        var trainer = stopped.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.EarlyStopping = new EarlyStopping(patience: 2, restoresBest: false);
        Assert.Equal(3, trainer.Fit(Data, epochs: 50, batchSize: 32, validation: Contrary).Epochs.Count);
        all.Trainer(Loss.CrossEntropy, new Sgd(0.5)).Fit(Data, epochs: 3, batchSize: 32);
        Assert.Equal(all.Parameters.ToArray(), stopped.Parameters.ToArray());
    }

    /// <summary>While it gets better it goes on, and the last epoch is the best.</summary>
    [Theory]
    [InlineData(Monitored.ValidationLoss)]
    [InlineData(Monitored.TrainingLoss)]
    public void AnImprovingRunIsCompleted(Monitored monitored)
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.EarlyStopping = new EarlyStopping(patience: 1, monitored);
        TrainingHistory history = trainer.Fit(Data, epochs: 5, batchSize: 96, monitored == Monitored.ValidationLoss ? Data : null);
        Assert.Equal((TrainingEnd.Completed, 5), (history.End, history.BestEpoch));
    }

    /// <summary>Gains of less than the least improvement do not count.</summary>
    [Fact]
    public void TheLeastImprovement()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(1e-4));
        trainer.EarlyStopping = new EarlyStopping(patience: 2, minDelta: 0.1);
        Assert.Equal(3, trainer.Fit(Data, epochs: 9, batchSize: 96, validation: Data).Epochs.Count);
    }

    /// <summary>The accuracy rises from epoch to epoch, or falls when labels are unlearned: the best epoch is at one end, the lowest accuracy at the other.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AccuracyIsTheHigherTheBetter(bool rises)
    {
        Net15x33x7 network = new(1);
        Dataset validation = rises ? Data : Contrary;
        if (!rises)
        {
            network.Trainer(Loss.CrossEntropy, new Sgd(0.1)).Fit(validation, epochs: 20, batchSize: 32);
        }

        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.04));
        trainer.EarlyStopping = new EarlyStopping(patience: int.MaxValue, Monitored.ValidationAccuracy);
        TrainingHistory history = trainer.Fit(Data, epochs: 8, batchSize: 32, validation);
        double[] accuracies = [.. history.Epochs.Select(epoch => epoch.Validation!.Value.Accuracy)];
        (double first, double last) = (accuracies[0], accuracies[^1]);
        Assert.True(rises ? last > first + 0.3 : first > last + 0.3, string.Join(" ", accuracies));
        Assert.Equal(accuracies.Max(), accuracies[history.BestEpoch!.Value - 1]);
        Assert.Equal(accuracies.Max(), trainer.Evaluate(validation).Accuracy);
    }

    [Fact]
    public void Refusals()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(1, (Monitored)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(1, minDelta: double.NaN));
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.EarlyStopping = new EarlyStopping(1);
        Assert.Throws<ArgumentException>(() => trainer.Fit(Data, 1, 16));
        Assert.Equal(0, trainer.Step);
    }
}
