using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Runs over data sets.</summary>
public class FitTests
{
    /// <summary>Fit is the loop that one would write oneself, with the last, smaller batch.</summary>
    [Fact]
    public void FitIsTheLoopOverShuffledBatches()
    {
        Dataset data = Blobs.Create(101, 15, 7);
        Net15x33x7 fitted = new(1);
        TrainingHistory history = fitted.Trainer(Loss.CrossEntropy, new Adam(), seed: 9).Fit(data, epochs: 3, batchSize: 16);

        Net15x33x7 looped = new(1);
        var trainer = looped.Trainer(Loss.CrossEntropy, new Adam());
        BatchOrder order = new(101, 16, seed: 9);
        double[] losses = new double[3];
        for (int epoch = 0; epoch < 3; epoch++)
        {
            order.Shuffle(epoch);
            int batches = 0;
            foreach (ReadOnlySpan<int> batch in order)
            {
                float[] x = new float[batch.Length * 15];
                data.CopyInputs(batch, x);
                int[] labels = new int[batch.Length];
                for (int i = 0; i < labels.Length; i++)
                {
                    labels[i] = data.Label(batch[i]);
                }

                losses[epoch] += trainer.TrainBatch(x, labels) * (double)labels.Length / 101;
                batches++;
            }

            Assert.Equal(7, batches);
        }

        Assert.Equal(looped.Parameters.ToArray(), fitted.Parameters.ToArray());
        Assert.False(history.WasCanceled);
        Assert.Equal([1, 2, 3], history.Epochs.Select(epoch => epoch.Epoch));
        Assert.All(history.Epochs, epoch => Assert.Equal(losses[epoch.Epoch - 1], epoch.Loss, 1e-6));
        Assert.All(history.Epochs, epoch => Assert.Null(epoch.Validation));
    }

    [Fact]
    public void ABatchLargerThanTheDataIsAllOfThem()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.Fit(Blobs.Create(20, 15, 7), epochs: 2, batchSize: 1000);
        Assert.Equal((2, 2), (trainer.Step, trainer.Epoch));
    }

    [Fact]
    public void ItLearns()
    {
        (Dataset train, Dataset validation) = Blobs.Create(2000, 15, 7).Split(0.2, seed: 1);
        Net15x33x7 network = new(1);
        TrainingHistory history = network.Trainer(Loss.CrossEntropy, new Adam(0.01)).Fit(train, 10, 32, validation);
        EpochResult last = history.Epochs[^1];
        Assert.True(last.Validation!.Value.Accuracy > 0.99);
        Assert.True(last.Accuracy > 0.99);
        Assert.True(last.Loss < history.Epochs[0].Loss / 5);
        Assert.Equal(network.Evaluate(validation, Loss.CrossEntropy), last.Validation);
        Assert.Equal(400, last.Validation!.Value.Count);
    }

    /// <summary>A last block of other size than the others, and samples in the order of the data.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(700)]
    public void EvaluateIsTheMeanOverTheSamples(int count)
    {
        Dataset data = Blobs.Create(count, 15, 7);
        Net15x33x7 network = new(1);
        double loss = 0;
        int correct = 0;
        float[] x = new float[15];
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        for (int i = 0; i < count; i++)
        {
            data.CopyInput(i, x);
            loss += trainer.ComputeGradients(x, [data.Label(i)]);
            correct += network.Classify(x) == data.Label(i) ? 1 : 0;
        }

        Evaluation evaluation = trainer.Evaluate(data);
        Assert.Equal(loss / count, evaluation.Loss, 1e-6);
        Assert.Equal((double)correct / count, evaluation.Accuracy);
        Assert.Equal(count, evaluation.Count);
        Assert.Equal(evaluation, network.Evaluate(data, Loss.CrossEntropy));
    }

    /// <summary>Between a step's two halves too: what the trainer evaluates disturbs no gradient.</summary>
    [Fact]
    public void EvaluateChangesNothing()
    {
        Samples x = new(20, 15, seed: 1, -1, 1);
        int[] labels = new int[20];
        Net15x33x7[] networks = [new(1), new(1)];
        foreach (Net15x33x7 network in networks)
        {
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
            trainer.ComputeGradients(x.Span, labels);
            if (network == networks[0])
            {
                trainer.Evaluate(Blobs.Create(700, 15, 7));
            }

            trainer.ApplyGradients();
            trainer.TrainBatch(x.Span, labels);
        }

        Assert.Equal(networks[0].Parameters.ToArray(), networks[1].Parameters.ToArray());
    }

    [Fact]
    public void TargetsHaveNoAccuracy()
    {
        Dataset data = Dataset.FromFloats(new float[30], 15, new float[14], 7);
        TrainingHistory history = new Net15x33x7().Trainer(Loss.MeanSquaredError, new Sgd(0.1)).Fit(data, 1, 2, validation: data);
        Assert.Equal(double.NaN, history.Epochs[0].Accuracy);
        Assert.Equal(double.NaN, history.Epochs[0].Validation!.Value.Accuracy);
        Assert.True(double.IsFinite(history.Epochs[0].Loss));
    }

    [Fact]
    public void TwoClassesFitOneOutput()
    {
        Dataset data = Blobs.Create(200, 2, 2);
        XorNet network = new(1);
        TrainingHistory history = network.Trainer(Loss.BinaryCrossEntropy, new Adam(0.05)).Fit(data, 20, 10);
        Assert.True(history.Epochs[^1].Accuracy > 0.9);
        Assert.Equal(history.Epochs[^1].Accuracy, network.Evaluate(data, Loss.BinaryCrossEntropy).Accuracy, 0.05);
    }

    [Fact]
    public void EachEpochEndsWithAReport()
    {
        Reports reports = new();
        Dataset data = Blobs.Create(100, 15, 7);
        TrainingHistory history = new Net15x33x7().Trainer(Loss.CrossEntropy, new Sgd(0.1)).Fit(data, 3, 16, data, reports);
        TrainingProgress[] ends = [.. reports.All.Where(report => report.Completed != null)];
        Assert.Equal(history.Epochs, ends.Select(report => report.Completed));
        Assert.Equal([1, 2, 3], ends.Select(report => report.Epoch));
        Assert.All(ends, report => Assert.Equal((7, 7, 3), (report.Batch, report.Batches, report.Epochs)));
        Assert.All(ends, report => Assert.Equal(report.Completed!.Loss, report.Loss));
        Assert.All(ends, report => Assert.Equal(report.Completed!.Accuracy, report.Accuracy));
        Assert.All(reports.All, report => Assert.True(report.SamplesPerSecond > 0 && double.IsFinite(report.Loss)));
    }

    [Fact]
    public void CancellationLeavesANetworkToGoOnWith()
    {
        using CancellationTokenSource source = new();
        Dataset data = Blobs.Create(700, 15, 7);
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam(0.01));
        Reports reports = new() { OnReport = report => { if (report.Completed?.Epoch == 2) { source.Cancel(); } } };
        TrainingHistory history = trainer.Fit(data, 1000, 16, progress: reports, cancellationToken: source.Token);
        Assert.True(history.WasCanceled);
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal((2, 2 * 44), (trainer.Epoch, trainer.Step));

        // The same as a run of two epochs, and it can be continued.
        Net15x33x7 other = new(1);
        var otherTrainer = other.Trainer(Loss.CrossEntropy, new Adam(0.01));
        otherTrainer.Fit(data, 2, 16);
        Assert.Equal(other.Parameters.ToArray(), network.Parameters.ToArray());
        trainer.Fit(data, 1, 16);
        otherTrainer.Fit(data, 1, 16);
        Assert.Equal(other.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal(3, trainer.Epoch);
    }

    [Fact]
    public void ACanceledTokenTrainsNothing()
    {
        Net15x33x7 network = new(1);
        ulong before = ParameterHash.Of(network.Parameters);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        TrainingHistory history = trainer.Fit(Blobs.Create(70, 15, 7), 1, 16, cancellationToken: new(true));
        Assert.True(history.WasCanceled);
        Assert.Empty(history.Epochs);
        Assert.Equal(before, ParameterHash.Of(network.Parameters));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void XorIsLearned(int seed)
    {
        XorNet network = new(seed);
        var trainer = network.Trainer(Loss.BinaryCrossEntropy, new Adam(0.1));
        float[] x = [0, 0, 0, 1, 1, 0, 1, 1];
        int[] labels = [0, 1, 1, 0];
        for (int step = 0; step < 1000; step++)
        {
            trainer.TrainBatch(x, labels);
        }

        int[] classes = new int[4];
        network.ClassifyBatch(x, classes);
        Assert.Equal(labels, classes);
    }

    private sealed class Reports : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> All { get; } = [];

        public Action<TrainingProgress>? OnReport { get; init; }

        public void Report(TrainingProgress value)
        {
            All.Add(value);
            OnReport?.Invoke(value);
        }
    }
}
