using NetGen;
using NetGen.Samples;
using Spectre.Console;

namespace RowReader;

/// <summary>Trains a recurrent network to read MNIST digits row by row, and shows how it reads one digit.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new CommandLine().Command(options => SampleProgram.Run(console => Run(options, console))), arguments);

    private static bool Run(Options options, IAnsiConsole console)
    {
        TrainingOptions training = options.Training;
        string output = OutputDirectory.Open(training.Output);
        string weights = Path.Combine(output, "weights.bin");
        string picture = Path.Combine(output, "reading.png");
        Dataset test = MnistFiles.ReadTest(training.Data);
        float[] digit = MnistFiles.Digit(test, options.Digit);
        IRowReader net = Create(options.Cell, training.Seed);
        bool isComplete = TrainingRun.TrainOrLoad(
            console, training, net.Parameters, weights,
            (train, progress, cancellation) => Training.Fit(net, train, test, options, progress, cancellation));

        Prediction[] predictions = Prediction.OfAll(net.ForwardBatch, test, training.Threads);
        double accuracy = DigitReport.Show(console, test, predictions, training.Shown);
        Reading reading = Reading.Of(net, digit);
        console.Write(ReadingTable.Of(reading));
        ReadingPicture.Save(picture, reading);
        Summary.Write(Console.Out, accuracy, training.Weights ?? weights, picture);
        string network = $"a recurrent network ({options.Cell.ToString().ToUpperInvariant()}) that sees one row of pixels at a time";
        Summary.WriteInShort(Console.Out, network, accuracy, training, isComplete);
        return isComplete;
    }

    /// <summary>Creates an untrained network.</summary>
    internal static IRowReader Create(CellName cell, int seed) => cell switch
    {
        CellName.Gru => new GruReader(seed),
        CellName.Lstm => new LstmReader(seed),
        _ => new RnnReader(seed),
    };
}
