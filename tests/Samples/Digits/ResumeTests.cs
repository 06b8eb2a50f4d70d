using Digits;

namespace NetGen.Samples.Tests;

/// <summary>Runs that are stopped and go on.</summary>
public class ResumeTests
{
    private const int Epochs = 3;
    private const int BatchSize = 20;

    private static readonly Dataset Train = MnistFiles.ReadTrain(MnistFiles.Beside).Take(2000);
    private static readonly Dataset Test = MnistFiles.ReadTest(MnistFiles.Beside).Take(500);

    [Theory]
    [InlineData("Constant")]
    [InlineData("Step")]
    [InlineData("Exponential")]
    [InlineData("Cosine")]
    [InlineData("OneCycle")]
    public void ARunThatGoesOnEndsAsOneThatWasNeverStopped(string schedule)
    {
        Options options = new(Settings(Epochs, BatchSize), OptimizerName.Momentum, Enum.Parse<ScheduleName>(schedule));
        using TemporaryDirectory directory = new();
        DigitNet whole = new(seed: 1);
        TrainingHistory expected = new Training(options, Test, directory["whole"], _ => { }).Fit(whole, Train, new Watch(), default);

        DigitNet stopped = new(seed: 1);
        using CancellationTokenSource stop = new();
        Watch watch = new(value =>
        {
            if (value.Completed is { Epoch: 1 })
            {
                stop.Cancel();
            }
        });
        TrainingHistory first = new Training(options, Test, directory["run"], _ => { }).Fit(stopped, Train, watch, stop.Token);
        CheckpointPosition? position = null;
        DigitNet resumed = new(seed: 7);
        TrainingHistory second = new Training(options with { Resumes = true }, Test, directory["run"], at => position = at)
            .Fit(resumed, Train, new Watch(), default);

        Assert.True(first.WasCanceled);
        Assert.Equal((100, 1, 0), (position!.Value.Step, position.Value.Epoch!.Value, position.Value.Batch));
        Assert.Equal(whole.Parameters.ToArray(), resumed.Parameters.ToArray());
        Assert.Equal(expected.Epochs.Select(epoch => (epoch.Loss, epoch.LearningRate)), second.Epochs.Select(epoch => (epoch.Loss, epoch.LearningRate)));
    }

    [Fact]
    public void ACheckpointOfAnotherRunIsRefusedInOneSentence()
    {
        using TemporaryDirectory directory = new();
        Fit(Settings(1, BatchSize), OptimizerName.Sgd, resumes: false);

        InvalidDataException batch = Assert.Throws<InvalidDataException>(() => Fit(Settings(2, 50), OptimizerName.Sgd, resumes: true));
        Assert.Contains("--resume requires the options of the run", batch.Message, StringComparison.Ordinal);
        Assert.Contains("batch size 20", batch.Message, StringComparison.Ordinal);
        InvalidDataException optimizer = Assert.Throws<InvalidDataException>(() => Fit(Settings(2, BatchSize), OptimizerName.Adam, resumes: true));
        Assert.Contains("Sgd", optimizer.Message, StringComparison.Ordinal);

        void Fit(TrainingOptions settings, OptimizerName optimizer, bool resumes) =>
            new Training(new Options(settings, optimizer, Resumes: resumes), Test, directory["run"], _ => { })
                .Fit(new DigitNet(1), Train, new Watch(), default);
    }

    [Fact]
    public void WithoutACheckpointThereIsNothingToGoOnWith()
    {
        using TemporaryDirectory directory = new();
        Options options = new(Settings(1, BatchSize), OptimizerName.Sgd, Resumes: true);
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(
            () => new Training(options, Test, directory["run"], _ => { }).Fit(new DigitNet(1), Train, new Watch(), default));
        Assert.Contains(directory["run"], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFilesOfARunAreThere()
    {
        using TemporaryDirectory directory = new();
        OutputFiles files = new(directory.Name);
        Options options = new(Settings(2, BatchSize), OptimizerName.Sgd);
        DigitNet net = new(seed: 1);
        files.SaveHistory(new Training(options, Test, files.Checkpoint, _ => { }).Fit(net, Train, new Watch(), default));
        files.SaveConfusion(Prediction.Confusion(Prediction.OfAll(net.ForwardBatch, Test)));
        Assert.Equal(
            ["checkpoint.safetensors", "confusion.png", "confusion.svg", "curves.png", "curves.svg", "history.csv"],
            Directory.GetFiles(directory.Name).Select(Path.GetFileName).Order());
        Assert.Equal(3, File.ReadAllLines(files.History).Length);
    }

    private static TrainingOptions Settings(int epochs, int batchSize) =>
        new(epochs, batchSize, LearningRate: 0.3, Seed: 1, Threads: 1, Samples: null, Shown: 0, Output: "", Data: "", Weights: null);

    private sealed class Watch(Action<TrainingProgress>? report = null) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report?.Invoke(value);
    }
}
