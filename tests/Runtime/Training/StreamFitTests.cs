using NetGen.Tests.Data;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Training and evaluation on streams.</summary>
public class StreamFitTests
{
    private static readonly Dataset Data = StreamedBlobs.Data;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public void FitIsTheLoopOverTheBatchesOfTheStream(int? threads)
    {
        Net15x33x7 fitted = new(1);
        var fit = fitted.Trainer(Loss.CrossEntropy, new Adam(), seed: 9);
        fit.Threads = threads;
        TrainingHistory history = fit.Fit(StreamedBlobs.Stream().WithShuffleBuffer(1), epochs: 3, batchSize: 16);

        Net15x33x7 looped = new(1);
        var trainer = looped.Trainer(Loss.CrossEntropy, new Adam());
        double loss = 0;
        for (int epoch = 0; epoch < 3; epoch++)
        {
            loss = 0;
            foreach (int[] batch in Enumerable.Range(0, StreamedBlobs.Count).Chunk(16))
            {
                float[] x = new float[batch.Length * 15];
                Data.CopyInputs(batch, x);
                loss += trainer.TrainBatch(x, [.. batch.Select(Data.Label)]) * (double)batch.Length / StreamedBlobs.Count;
            }
        }

        Assert.Equal(looped.Parameters.ToArray(), fitted.Parameters.ToArray());
        Assert.Equal(3, history.Epochs.Count);
        Assert.Equal(loss, history.Epochs[2].Loss, 1e-6);
        Assert.Equal(StreamedBlobs.Count, history.Epochs[2].Samples);
        Assert.Equal((3, 3 * 13), (fit.Epoch, fit.Step));
    }

    /// <summary>Shuffled, from epoch to epoch and call to call: whoever reads.</summary>
    [Fact]
    public void AnyNumberOfThreads()
    {
        ulong expected = Train(1, 50, StreamedBlobs.Stream());
        Assert.Equal(expected, Train(2, 50, StreamedBlobs.Stream()));
        Assert.Equal(expected, Train(null, 50, StreamedBlobs.Stream(tellsCount: false)));
        Assert.NotEqual(expected, Train(null, 51, StreamedBlobs.Stream()));

        static ulong Train(int? threads, int buffer, StreamedDataset data)
        {
            Net15x33x7 network = new(1);
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam(), seed: 2);
            trainer.Threads = threads;
            trainer.Fit(data.WithShuffleBuffer(buffer), 2, 16);
            trainer.Fit(data.WithShuffleBuffer(buffer), 1, 16);
            return ParameterHash.Of(network.Parameters);
        }
    }

    [Fact]
    public void ItLearns()
    {
        Dataset all = Blobs.Create(2000, 15, 7);
        Net15x33x7 network = new(1);
        TrainingHistory history = network.Trainer(Loss.CrossEntropy, new Adam(0.01)).Fit(StreamedBlobs.Stream(all), 10, 32, validation: all);
        Assert.True(history.Epochs[^1].Accuracy > 0.99);
        Assert.Equal(network.Evaluate(all, Loss.CrossEntropy), history.Epochs[^1].Validation);
    }

    [Fact]
    public void AugmentedAsInMemory()
    {
        Augmentation augmentation = AugmentationTests.Everything(9, 6, 2);
        Dataset images = Blobs.Create(40, 9 * 6 * 2, 5);
        ImageNet fitted = new(1);
        fitted.Trainer(Loss.CrossEntropy, new Adam(), seed: 9).Fit(StreamedBlobs.Stream(images), 2, 16, augmentation: augmentation);

        // The order of a buffer that has room for all differs from that of a data set: what each sample becomes does not.
        ImageNet looped = new(1);
        var trainer = looped.Trainer(Loss.CrossEntropy, new Adam());
        using ShuffledSamples order = new(new StreamOptions { Data = StreamedBlobs.Stream(images), BatchSize = 16, Seed = 9 }, CancellationToken.None);
        for (int epoch = 0; epoch < 2; epoch++)
        {
            order.Begin(epoch);
            List<int> samples = [];
            while (order.Next() is { } sample)
            {
                samples.Add((int)sample.Number);
            }

            foreach (int[] batch in samples.Chunk(16))
            {
                float[] x = new float[batch.Length * images.InputSize];
                images.CopyInputs(batch, x);
                for (int i = 0; i < batch.Length; i++)
                {
                    Span<float> image = x.AsSpan(i * images.InputSize, images.InputSize);
                    augmentation.Apply(image, image, seed: 9, epoch, batch[i]);
                }

                trainer.TrainBatch(x, [.. batch.Select(images.Label)]);
            }
        }

        Assert.Equal(looped.Parameters.ToArray(), fitted.Parameters.ToArray());
    }

    /// <summary>What a reader throws arrives as it is; the batches before it have been trained, and the trainer goes on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void AReaderThatFails(int? threads)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        Numbers numbers = new(100)
        {
            OnRead = number =>
            {
                if (number == 40)
                {
                    throw new EndOfStreamException("the tape has torn");
                }
            },
        };
        StreamedDataset data = numbers.Stream(inputSize: 15, classes: 7).WithShuffleBuffer(1);
        Assert.Equal("the tape has torn", Assert.Throws<EndOfStreamException>(() => trainer.Fit(data, 3, 16)).Message);
        Assert.Equal((0, 2), (trainer.Epoch, trainer.Step));
        Assert.Equal(1, numbers.Passes[0].Disposals);

        numbers.OnRead = null;
        TrainingHistory history = trainer.Fit(data, 2, 16);
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal((2, 2 + 14), (trainer.Epoch, trainer.Step));
        Assert.Throws<EndOfStreamException>(() =>
        {
            numbers.OnRead = _ => throw new EndOfStreamException();
            trainer.Evaluate(data);
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void CancellationLeavesATrainerToGoOnWith(int? threads)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        Numbers numbers = new(100);
        StreamedDataset data = numbers.Stream(inputSize: 15, classes: 7).WithShuffleBuffer(20);
        using CancellationTokenSource source = new();
        OnEpoch cancel = new(epoch =>
        {
            if (epoch == 2)
            {
                source.Cancel();
            }
        });
        TrainingHistory history = trainer.Fit(data, 1000, 16, progress: cancel, cancellationToken: source.Token);
        Assert.True(history.WasCanceled);
        Assert.Equal(2, history.Epochs.Count);
        Assert.All(numbers.Passes, pass => Assert.Equal(1, pass.Disposals));
        Assert.All(numbers.Passes, pass => Assert.True(threads == 1 || pass.Thread is not { IsAlive: true }));
        trainer.Fit(data, 1, 16);

        Net15x33x7 other = new(1);
        other.Trainer(Loss.CrossEntropy, new Adam()).Fit(data, 3, 16);
        Assert.Equal(other.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void ThreadsOfEpochsEndWithThem()
    {
        Numbers numbers = new(100);
        new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam()).Fit(numbers.Stream(inputSize: 15, classes: 7), 4, 16);
        Assert.Equal(4, numbers.Passes.Count);
        Assert.All(numbers.Passes, pass => Assert.False(pass.Thread!.IsAlive));
    }

    [Fact]
    public void BatchesInReports()
    {
        Net15x33x7 network = new(1);
        List<TrainingProgress> reports = [];
        Dataset slow = Blobs.Create(40, 15, 7);
        network.Trainer(Loss.CrossEntropy, new Sgd(0.1)).Fit(
            StreamedBlobs.Stream(slow, tellsCount: false, () => Thread.Sleep(4)).WithShuffleBuffer(1), 2, 4, progress: new Reports(reports));
        Assert.Contains(reports, report => report is { Epoch: 1, Completed: null, Batches: 0, Batch: > 0 });
        Assert.Contains(reports, report => report is { Epoch: 2, Completed: null, Batches: 10 });
        Assert.All(reports.Where(report => report.Completed != null), report => Assert.Equal((10, 10), (report.Batch, report.Batches)));
    }

    /// <summary>The same bits as in memory: any number of threads, whole and broken blocks.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(96)]
    [InlineData(700)]
    public void EvaluateIsThatOfTheSamplesInMemory(int count)
    {
        Dataset data = Blobs.Create(count, 15, 7);
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        Evaluation expected = trainer.Evaluate(data);
        foreach (int? threads in new int?[] { 1, 2, 5, null })
        {
            trainer.Threads = threads;
            Assert.Equal(expected, trainer.Evaluate(StreamedBlobs.Stream(data)));
            Assert.Equal(expected, network.Evaluate(StreamedBlobs.Stream(data, tellsCount: false), Loss.CrossEntropy, threads));
        }

        StreamedDataset targets = StreamedDataset.FromSamples([(new float[15], new float[7])], 15, targetSize: 7);
        Evaluation withoutLabels = network.Evaluate(targets, Loss.CrossEntropy);
        Assert.Equal((double.NaN, 1), (withoutLabels.Accuracy, withoutLabels.Count));
    }

    [Fact]
    public void DataThatDoNotFitAreRefused()
    {
        Net15x33x7 network = new(1);
        ulong before = ParameterHash.Of(network.Parameters);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        Numbers numbers = new(10);
        Assert.Throws<ArgumentException>("train", () => trainer.Fit(numbers.Stream(inputSize: 14, classes: 7), 1, 1));
        Assert.Throws<ArgumentException>("train", () => trainer.Fit(numbers.Stream(inputSize: 15, classes: 6), 1, 1));
        Assert.Throws<ArgumentException>("data", () => trainer.Evaluate(numbers.Stream(inputSize: 15, classes: 6)));
        Assert.Throws<ArgumentException>("train", () => trainer.Fit(StreamedBlobs.Stream(), 1, 1, augmentation: new Augmentation(9, 6)));
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => trainer.Fit(StreamedBlobs.Stream(), 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => trainer.Fit(StreamedBlobs.Stream(), 1, 0));
        Assert.Contains(
            "is too large for Net15x33x7",
            Assert.Throws<ArgumentException>(() => trainer.Fit(StreamedBlobs.Stream(tellsCount: false), 1, int.MaxValue)).Message);
        Assert.Empty(numbers.Passes);
        Assert.Contains("no samples", Assert.Throws<InvalidDataException>(() => trainer.Fit(new Numbers(0).Stream(false, 15, 7), 1, 1)).Message);
        Assert.Contains(
            "no samples", Assert.Throws<InvalidDataException>(() => trainer.Evaluate(new Numbers(0).Stream(false, 15, 7))).Message);
        Assert.Equal(before, ParameterHash.Of(network.Parameters));
        Assert.Equal((0, 0), (trainer.Step, trainer.Epoch));
    }

    [Fact]
    public void BatchNormalisationTakesStreamsOfAnyLength()
    {
        BatchNormNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Fit(new Numbers(33).Stream(inputSize: 7), 2, 16);
        Assert.Equal(4, trainer.Step);
        Assert.Throws<ArgumentException>("batchSize", () => trainer.Fit(new Numbers(33).Stream(inputSize: 7), 1, 1));
    }

    [Fact]
    public void ValuesThatAreNotFinite()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Adam());
        trainer.ChecksFinite = true;
        float[] bad = new float[15];
        bad[3] = float.NaN;
        (float[], int)[] samples = [(new float[15], 0), (bad, 1)];
        Assert.Equal(
            "Input 3 of sample 1 is NaN or infinite.",
            Assert.Throws<InvalidDataException>(() => trainer.Fit(StreamedDataset.FromSamples(samples, 15, classes: 7), 1, 1)).Message);
    }

    private sealed class Reports(List<TrainingProgress> reports) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => reports.Add(value);
    }
}
