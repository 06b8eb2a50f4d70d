using Digits;
using Spectre.Console;

namespace NetGen.Samples.Tests;

/// <summary>The sample itself on the real digits.</summary>
public class DigitsTests
{
    private static readonly Dataset Train = MnistFiles.ReadTrain(MnistFiles.Beside);
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
        TrainingHistory history = Training.Run(net, Train, Test, Defaults(seed), PlainConsole(lines), CancellationToken.None);
        ConfusionMatrix confusion = ConfusionMatrix.Of(Prediction.OfAll(net, Test));
        Assert.InRange(confusion.Accuracy, 0.945, 1);
        Assert.Equal(history.Epochs[^1].Validation!.Value.Accuracy, confusion.Accuracy);
        Assert.Equal(history.Epochs.Count, lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void TheReportInAFileHasNoControlCharacters()
    {
        DigitNet net = new(seed: 1);
        StringWriter report = new() { NewLine = "\n" };
        IAnsiConsole console = PlainConsole(report);
        Prediction[] predictions = Prediction.OfAll(net, Test);
        console.Write(ConfusionTable.Of(ConfusionMatrix.Of(predictions)));
        DigitGallery.Show(console, Test, predictions, 6);
        Summary.Write(report, "w", "p", 0.94799);
        Assert.DoesNotContain(report.ToString(), character => char.IsControl(character) && character is not ('\n' or '\r'));
        Assert.EndsWith("\ntest accuracy: 94.8 %\n", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnInterruptedRunSaysSoAndLeavesAUsableNetwork()
    {
        DigitNet net = new(seed: 1);
        TrainingHistory history = Training.Run(
            net, Train, Test, Defaults(1), PlainConsole(new StringWriter()), new CancellationToken(canceled: true));
        Assert.True(history.WasCanceled);
        Assert.Equal(new DigitNet(seed: 1).Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void ADivergedTrainingIsAnErrorThatNamesTheLearningRate()
    {
        Options options = Defaults(1) with { Epochs = 1, Optimizer = OptimizerName.Adagrad, LearningRate = 3e38 };
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Training.Run(
            new DigitNet(1), Train.Take(1000), Test, options, PlainConsole(new StringWriter()), CancellationToken.None));
        Assert.Contains("--learning-rate below 3E+38", error.Message, StringComparison.Ordinal);
    }

    private static Options Defaults(int seed)
    {
        Options? read = null;
        new CommandLine().Command(options => { read = options; return 0; }).Parse(["--seed", $"{seed}"]).Invoke();
        return read!;
    }

    private static IAnsiConsole PlainConsole(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });
}
