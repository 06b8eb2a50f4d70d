using System.Text;
using DigitCnn;

namespace NetGen.Samples.Tests;

/// <summary>The sample itself on a few of the real digits.</summary>
public class DigitCnnTests
{
    private static readonly Dataset Train = MnistFiles.ReadTrain(MnistFiles.Beside).Take(2000);
    private static readonly Dataset Test = MnistFiles.ReadTest(MnistFiles.Beside).Take(1000);

    [Theory]
    [InlineData("", 4)]
    [InlineData("--network small --epochs 2", 2)]
    [InlineData("--network LARGE", 15)]
    public void EpochsSuitTheNetwork(string arguments, int epochs) => Assert.Equal(epochs, Read(arguments).Training.Epochs);

    [Fact]
    public void OptionsOfTheSampleAreRead()
    {
        Options options = Read("--network large --digit 17 --samples 100");
        Assert.Equal(NetworkName.Large, options.Network);
        Assert.Equal(17, options.Digit);
        Assert.Equal(100, options.Training.Samples);
    }

    [Theory]
    [InlineData("--network tiny", "--network must be one of small, large, not 'tiny'.")]
    [InlineData("--digit -1", "--digit must be a whole number of at least 0, not '-1'.")]
    [InlineData("--weights w --epochs 3", "--epochs cannot be combined with --weights, which evaluates saved weights without training.")]
    public void ABadOptionIsNamedWithWhatWouldBeRight(string arguments, string message) => Assert.Equal(
        [message], new CommandLine().Command(_ => 0).Parse(arguments).Errors.Select(error => error.Message));

    [Theory]
    [InlineData("--network small --epochs 2 --batch-size 20", 0.9)]
    [InlineData("--network large --epochs 2 --batch-size 20", 0.85)]
    public void AShortTrainingAlreadyReadsMostDigits(string arguments, double atLeast)
    {
        Options options = Read(arguments);
        IDigitCnn net = Program.Create(options.Network, seed: 1);
        StringWriter lines = new() { NewLine = "\n" };
        TrainingHistory history = TrainingRun.Train(
            PlainConsole.On(lines), options.Training, Train,
            (digits, progress, token) => Training.Fit(net, digits, Test, options.Training, progress, token), default);
        ConfusionMatrix confusion = Prediction.Confusion(Prediction.OfAll(net.ForwardBatch, Test));
        Assert.InRange(confusion.Accuracy, atLeast, 1);
        Assert.Equal(history.Epochs[^1].Validation!.Value.Accuracy, confusion.Accuracy);
        Assert.Equal(2, lines.ToString().Count(character => character == '\n'));
    }

    [Fact]
    public void TheWeightFileNamesTheDimensionsOfFilters()
    {
        using TemporaryDirectory directory = new();
        SmallCnn saved = new(seed: 3);
        WeightFile.Save(directory["w"], saved.Parameters);
        string[] lines = Encoding.ASCII.GetString(File.ReadAllBytes(directory["w"])).Split('\n');
        Assert.Equal("W1[20,1,5,5] b1[20] W3[40,20,5,5] b3[40] W6[100,640] b6[100] W7[10,100] b7[10]", lines[1]);
        SmallCnn loaded = new(seed: 4);
        WeightFile.Load(directory["w"], loaded.Parameters);
        Assert.Equal(saved.Parameters.ToArray(), loaded.Parameters.ToArray());
        Assert.Throws<InvalidDataException>(() => WeightFile.Load(directory["w"], new LargeCnn().Parameters));
    }

    [Fact]
    public void ADigitThatThereIsNotIsRefused()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => MnistFiles.Digit(Test, 1000));
        Assert.Equal("--digit must be a whole number from 0 to 999, not '1000'.", error.Message);
    }

    private static Options Read(string arguments)
    {
        Options? read = null;
        new CommandLine().Command(options => { read = options; return 0; }).Parse(arguments).Invoke();
        return read!;
    }
}
