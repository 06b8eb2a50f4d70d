using NetGen;
using NetGen.Samples;
using Spectre.Console;

namespace Digits;

/// <summary>Trains a network on the MNIST digits, or reads its weights from a file, and shows what it can do.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new CommandLine().Command(options => SampleProgram.Run(console => Run(options, console))), arguments);

    private static bool Run(Options options, IAnsiConsole console)
    {
        TrainingOptions training = options.Training;
        string output = OutputDirectory.Open(training.Output);
        string weights = Path.Combine(output, "weights.bin");
        string picture = Path.Combine(output, "neurons.png");
        Dataset test = MnistFiles.ReadTest(training.Data);
        DigitNet net = new(training.Seed);
        bool isComplete = TrainingRun.TrainOrLoad(
            console, training, net.Parameters, weights,
            (train, progress, cancellation) => Training.Fit(net, train, test, options, progress, cancellation));

        FilterPicture.Save(picture, net.W1, MnistFiles.Side, columns: 4, scale: 5);
        Prediction[] predictions = Prediction.OfAll(net.ForwardBatch, test, training.Threads);
        double accuracy = DigitReport.Show(console, test, predictions, training.Shown);
        Summary.Write(Console.Out, accuracy, training.Weights ?? weights, picture);
        return isComplete;
    }
}
