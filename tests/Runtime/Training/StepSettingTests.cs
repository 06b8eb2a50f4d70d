using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>Schedules, averages and accumulation, as a trainer uses them.</summary>
public class StepSettingTests
{
    private static readonly Dataset Data = Blobs.Create(96, 15, 7);

    private static int[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => i % 7)];

    /// <summary>The same bits as with the learning rates set by hand.</summary>
    [Theory]
    [InlineData(ScheduleUnit.Step)]
    [InlineData(ScheduleUnit.Epoch)]
    public void ASchedulesFactorsMultiplyTheLearningRate(ScheduleUnit unit)
    {
        LearningRateSchedule schedule = LearningRateSchedule.Exponential(0.7, unit);
        Net15x33x7 scheduled = new(1), byHand = new(1);
        var trainer = scheduled.Trainer(Loss.CrossEntropy, new Sgd(0.5, momentum: 0.9), seed: 3);
        trainer.Schedule = schedule;
        TrainingHistory history = trainer.Fit(Data, epochs: 3, batchSize: 32);
        Assert.Equal(0.5, trainer.LearningRate);
        Assert.Equal(0.5 * schedule.Factor(unit == ScheduleUnit.Step ? 9 : 3), trainer.CurrentLearningRate);

        var other = byHand.Trainer(Loss.CrossEntropy, new Sgd(0.5, momentum: 0.9));
        BatchOrder order = new(96, 32, seed: 3);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            order.Shuffle(epoch);
            foreach (ReadOnlySpan<int> batch in order)
            {
                other.LearningRate = 0.5 * schedule.Factor(unit == ScheduleUnit.Step ? other.Step : epoch);
                float[] x = new float[batch.Length * 15];
                Data.CopyInputs(batch, x);
                other.TrainBatch(x, [.. batch.ToArray().Select(i => Data.Label(i))]);
            }

            Assert.Equal(other.LearningRate, history.Epochs[epoch].LearningRate);
        }

        Assert.Equal(byHand.Parameters.ToArray(), scheduled.Parameters.ToArray());
    }

    /// <summary>A schedule counts from where it is set: the second one runs like the first, also from a checkpoint in its middle.</summary>
    [Theory]
    [InlineData(ScheduleUnit.Step)]
    [InlineData(ScheduleUnit.Epoch)]
    public void ASecondScheduleStartsAtItsBeginning(ScheduleUnit unit)
    {
        LearningRateSchedule Cosine() => LearningRateSchedule.Cosine(length: unit == ScheduleUnit.Step ? 12 : 4, unit: unit);
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.Schedule = Cosine();
        double[] first = [.. trainer.Fit(Data, epochs: 4, batchSize: 32).Epochs.Select(epoch => epoch.LearningRate)];
        Assert.True(first[0] > 0.3 && first[3] < first[0]);

        trainer.Schedule = Cosine();
        Assert.Equal(0.5, trainer.CurrentLearningRate);
        double[] start = [.. trainer.Fit(Data, epochs: 2, batchSize: 32).Epochs.Select(epoch => epoch.LearningRate)];
        Assert.Equal(first[..2], start);

        string file = Path.GetTempFileName();
        try
        {
            trainer.SaveCheckpoint(file);
            var resumed = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.5));
            resumed.Schedule = Cosine();
            resumed.LoadCheckpoint(file);
            Assert.Equal(first[2..], resumed.Fit(Data, epochs: 2, batchSize: 32).Epochs.Select(epoch => epoch.LearningRate));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Set while a step is reported, the schedule has not begun when the epoch's last step is looked back at.</summary>
    [Fact]
    public void AScheduleThatIsSetWhileTheRunGoesOn()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.AccumulationSteps = 2;
        TrainingHistory history = trainer.Fit(
            Data, epochs: 3, batchSize: 96, progress: new OnEpoch(epoch => trainer.Schedule = LearningRateSchedule.Exponential(0.5, ScheduleUnit.Step)));
        Assert.Equal([0.5, 0.5, 0.5], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    /// <summary>A loss that never falls: after the patience the rate is reduced, again and again.</summary>
    [Fact]
    public void APlateauReducesTheRate()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0));
        trainer.Schedule = LearningRateSchedule.ReduceOnPlateau(factor: 0.5, patience: 1);
        trainer.Fit(Data, epochs: 5, batchSize: 96, validation: Data);
        trainer.LearningRate = 1;
        Assert.Equal(0.25f, trainer.CurrentLearningRate);
    }

    [Fact]
    public void TheAverageFollowsTheParameters()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.AveragingDecay = 0.9;
        Assert.Throws<InvalidOperationException>(() => trainer.Average);
        double[]? average = null;
        for (int step = 0; step < 10; step++)
        {
            trainer.TrainBatch(new Samples(20, 15, seed: step, -1, 1).Span, Labels(20));
            float[] now = network.Parameters.ToArray();
            average = average == null ? [.. now] : [.. average.Select((a, i) => 0.9 * a + 0.1 * now[i])];
        }

        TensorError.AtMost(1e-6, "average", trainer.Average.ToArray(), average!);
        Assert.NotEqual(network.Parameters.ToArray(), trainer.Average.ToArray());
        trainer.ApplyAverage();
        Assert.Equal(network.Parameters.ToArray(), trainer.Average.ToArray());
    }

    /// <summary>Tiny networks too, whose fused step has no place for it.</summary>
    [Fact]
    public void TheAverageOfATinyNetwork()
    {
        Net2x2x1 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        trainer.AveragingDecay = 0;
        trainer.TrainBatch([0, 0, 0, 1, 1, 0, 1, 1], [0f, 1, 1, 0]);
        trainer.TrainBatch([0, 0, 0, 1, 1, 0, 1, 1], [0f, 1, 1, 0]);
        TensorError.AtMost(1e-7, "average", trainer.Average.ToArray(), [.. network.Parameters.ToArray().Select(value => (double)value)]);
    }

    [Fact]
    public void FitJudgesTheAverage()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.AveragingDecay = 0.95f;
        TrainingHistory history = trainer.Fit(Data, epochs: 2, batchSize: 32, validation: Data);
        Evaluation raw = trainer.Evaluate(Data);
        trainer.ApplyAverage();
        Assert.Equal(history.Epochs[1].Validation, trainer.Evaluate(Data));
        Assert.NotEqual(raw, trainer.Evaluate(Data));
    }

    /// <summary>Three batches in one step come to the same as one batch of all their samples, whatever their sizes.</summary>
    [Fact]
    public void AccumulatedBatchesAreOneBatch()
    {
        Net15x33x7 parts = new(1), whole = new(1);
        float[] x = new Samples(40, 15, seed: 1, -1, 1).Span.ToArray();
        var accumulating = parts.Trainer(Loss.CrossEntropy, new Adam(0.01));
        accumulating.AccumulationSteps = 3;
        var plain = whole.Trainer(Loss.CrossEntropy, new Adam(0.01));
        for (int step = 0; step < 3; step++)
        {
            int[] labels = Labels(40);
            foreach ((int first, int last) in new[] { (0, 16), (16, 17), (17, 40) })
            {
                accumulating.TrainBatch(x.AsSpan(first * 15, (last - first) * 15), labels.AsSpan(first, last - first));
            }

            plain.TrainBatch(x, labels);
        }

        Assert.Equal(3, accumulating.Step);
        TensorError.AtMost(1e-5, "parameters", parts.Parameters.ToArray(), [.. whole.Parameters.ToArray().Select(value => (double)value)]);
    }

    /// <summary>Seven batches in steps of three: the last step of the epoch has one.</summary>
    [Fact]
    public void AnEpochsLastStepTakesWhatIsLeft()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.AccumulationSteps = 3;
        trainer.Fit(Blobs.Create(101, 15, 7), epochs: 2, batchSize: 16);
        Assert.Equal(6, trainer.Step);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.AccumulationSteps = 0);
    }

    /// <summary>Batches of one step drop different values.</summary>
    [Fact]
    public void AccumulatedBatchesHaveMasksOfTheirOwn()
    {
        DropoutNet network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0));
        trainer.AccumulationSteps = 2;
        float[] x = new Samples(4, 7, seed: 1, -1, 1).Span.ToArray();
        float[] t = new Samples(4, 3, seed: 2, -1, 1).Span.ToArray();
        Assert.NotEqual(trainer.TrainBatch(x, t), trainer.TrainBatch(x, t));
        Assert.Equal(1, trainer.Step);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void DecaysOutOfRange(float decay)
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.AveragingDecay = decay);
    }
}
