using RowReader;

namespace NetGen.Samples.Tests;

/// <summary>The sample itself on a few of the real digits.</summary>
public class RowReaderTests
{
    private static readonly Dataset Train = MnistFiles.ReadTrain(MnistFiles.Beside).Take(4000);
    private static readonly Dataset Test = MnistFiles.ReadTest(MnistFiles.Beside).Take(1000);

    [Fact]
    public void OptionsOfTheSampleAreRead()
    {
        Assert.Equal((CellName.Gru, 0, 0.002), (Read("").Cell, Read("").Clip, Read("").Training.LearningRate));
        Assert.Equal((1, 0.001), (Read("--cell rnn").Clip, Read("--cell rnn").Training.LearningRate));
        Options options = Read("--cell lstm --clip 0.5 --digit 3 --learning-rate 0.01");
        Assert.Equal((CellName.Lstm, 0.5, 3, 0.01), (options.Cell, options.Clip, options.Digit, options.Training.LearningRate));
    }

    [Fact]
    public void AnUnknownCellIsNamedWithWhatThereIs() => Assert.Equal(
        ["--cell must be one of gru, lstm, rnn, not 'mlp'."],
        new CommandLine().Command(_ => 0).Parse("--cell mlp").Errors.Select(error => error.Message));

    [Theory]
    [InlineData("--cell rnn --epochs 3 --batch-size 20", 0.7)]
    [InlineData("--cell lstm --epochs 3 --batch-size 20", 0.8)]
    [InlineData("--cell gru --epochs 3 --batch-size 20", 0.85)]
    public void AShortTrainingAlreadyReadsMostDigits(string arguments, double atLeast)
    {
        Options options = Read(arguments);
        IRowReader net = Program.Create(options.Cell, seed: 1);
        TrainingHistory history = TrainingRun.Train(
            PlainConsole.On(new StringWriter()), options.Training, Train,
            (digits, progress, token) => Training.Fit(net, digits, Test, options, progress, token), default);
        ConfusionMatrix confusion = Prediction.Confusion(Prediction.OfAll(net.ForwardBatch, Test));
        Assert.InRange(confusion.Accuracy, atLeast, 1);
        Assert.Equal(history.Epochs[^1].Validation!.Value.Accuracy, confusion.Accuracy);
    }

    private static Options Read(string arguments)
    {
        Options? read = null;
        new CommandLine().Command(options => { read = options; return 0; }).Parse(arguments).Invoke();
        return read!;
    }
}
