using NetGen;
using NetGen.Samples;
using Spectre.Console;

namespace DigitCnn;

/// <summary>Trains a convolutional network on the MNIST digits, and draws its filters and the feature maps of a digit.</summary>
internal static class Program
{
    private const int FilterScale = 16;

    private static int Main(string[] arguments) => SampleProgram.Main(
        new CommandLine().Command(options => SampleProgram.Run(console => Run(options, console))), arguments);

    private static bool Run(Options options, IAnsiConsole console)
    {
        TrainingOptions training = options.Training;
        string output = OutputDirectory.Open(training.Output);
        string weights = Path.Combine(output, "weights.bin");
        string filters = Path.Combine(output, "filters.png");
        string maps = Path.Combine(output, "maps.png");
        Dataset test = MnistFiles.ReadTest(training.Data);
        float[] digit = MnistFiles.Digit(test, options.Digit);
        IDigitCnn net = Create(options.Network, training.Seed);
        bool isComplete = TrainingRun.TrainOrLoad(
            console, training, net.Parameters, weights,
            (train, progress, cancellation) => Training.Fit(net, train, test, training, progress, cancellation));

        FilterPicture.Save(filters, net.W1, FeatureMaps.FilterSide, columns: 4, FilterScale);
        MapPicture.Save(maps, digit, net);
        Prediction[] predictions = Prediction.OfAll(net.ForwardBatch, test, training.Threads);
        double accuracy = DigitReport.Show(console, test, predictions, training.Shown);
        Summary.Write(Console.Out, accuracy, training.Weights ?? weights, filters, maps);
        Summary.WriteInShort(Console.Out, "a network of two convolutions with pooling", accuracy, training, isComplete);
        return isComplete;
    }

    /// <summary>Creates an untrained network.</summary>
    internal static IDigitCnn Create(NetworkName name, int seed) =>
        name == NetworkName.Small ? new SmallCnn(seed) : new LargeCnn(seed);
}
