using Digits;

namespace NetGen.Samples.Tests;

/// <summary>The sample itself on the real digits.</summary>
public class DigitsTests
{
    private static readonly Dataset Train60000 = MnistFiles.ReadTrain(MnistFiles.Beside);
    private static readonly Dataset Test = MnistFiles.ReadTest(MnistFiles.Beside);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void DefaultsReadAtLeast94PercentOfTheTestDigits(int seed)
    {
        DigitNet net = new(seed);
        StringWriter lines = new();
        TrainingHistory history = Train(net, Train60000, Defaults(seed), lines, CancellationToken.None);
        ConfusionMatrix confusion = Prediction.Confusion(Prediction.OfAll(net.ForwardBatch, Test));
        Assert.InRange(confusion.Accuracy, 0.945, 1);
        Assert.Equal(history.Epochs[^1].Validation!.Value.Accuracy, confusion.Accuracy);
        Assert.Equal(history.Epochs.Count, lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void TheReportInAFileHasNoControlCharacters()
    {
        DigitNet net = new(seed: 1);
        StringWriter report = new() { NewLine = "\n" };
        DigitReport.Show(PlainConsole.On(report), Test, Prediction.OfAll(net.ForwardBatch, Test), 6);
        Summary.Write(report, 0.94799, "w", "p");
        Assert.DoesNotContain(report.ToString(), character => char.IsControl(character) && character is not ('\n' or '\r'));
        Assert.EndsWith("\ntest accuracy: 94.8 %\n", report.ToString(), StringComparison.Ordinal);
        Summary.WriteInShort(report, "a network", 0.94799, Defaults(1).Training, isComplete: true);
        Assert.EndsWith(
            "\nIn short: a network classifies 94.8 % of the test digits correctly after 25 epochs.\n", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnInterruptedRunSaysSoAndLeavesAUsableNetwork()
    {
        DigitNet net = new(seed: 1);
        TrainingHistory history = Train(net, Train60000, Defaults(1), new StringWriter(), new CancellationToken(canceled: true));
        Assert.True(history.WasCanceled);
        Assert.Equal(new DigitNet(seed: 1).Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void ADivergedTrainingIsAnErrorThatNamesTheLearningRate()
    {
        Options defaults = Defaults(1);
        Options options = new(defaults.Training with { Epochs = 1, LearningRate = 3e38 }, OptimizerName.Adagrad);
        InvalidDataException error = Assert.Throws<InvalidDataException>(
            () => Train(new DigitNet(1), Train60000.Take(1000), options, new StringWriter(), CancellationToken.None));
        Assert.Contains("--learning-rate below 3E+38", error.Message, StringComparison.Ordinal);
    }

    private static TrainingHistory Train(
        DigitNet net, Dataset train, Options options, StringWriter report, CancellationToken cancellation) => TrainingRun.Train(
        PlainConsole.On(report), options.Training, train,
        (digits, progress, token) =>
        {
            using TemporaryDirectory directory = new();
            return new Training(options, Test, directory["checkpoint"], _ => { }).Fit(net, digits, progress, token);
        }, cancellation);

    private static Options Defaults(int seed)
    {
        Options? read = null;
        new CommandLine().Command(options => { read = options; return 0; }).Parse(["--seed", $"{seed}"]).Invoke();
        return read!;
    }
}
