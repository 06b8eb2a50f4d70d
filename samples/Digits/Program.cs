using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using NetGen;
using Spectre.Console;

namespace Digits;

/// <summary>Trains a network on the MNIST digits, or reads its weights from a file, and shows what it can do.</summary>
internal static class Program
{
    private const int Failed = 1;

    // 128 + SIGINT: what a shell reports for a program ended by Ctrl-C.
    private const int Interrupted = 130;

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        ParseResult command = new CommandLine().Command(Run).Parse(arguments);
        if (command.Action is ParseErrorAction)
        {
            Console.Error.WriteLine(command.Errors[0].Message);
            return Failed;
        }

        return command.Invoke();
    }

    private static int Run(Options options)
    {
        try
        {
            return Run(options, Terminal.Open());
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }

    private static int Run(Options options, IAnsiConsole console)
    {
        OutputFiles files = OutputFiles.In(options.Output);
        Dataset test = MnistFiles.ReadTest(options.Data);
        DigitNet net = new(options.Seed);
        bool isComplete = true;
        if (options.Weights == null)
        {
            isComplete = Train(net, test, options, files.Weights, console);
        }
        else
        {
            WeightFile.Load(options.Weights, net.Parameters);
        }

        WeightPicture.Save(files.Picture, net.W1);
        Prediction[] predictions = Prediction.OfAll(net, test);
        ConfusionMatrix confusion = ConfusionMatrix.Of(predictions);
        console.Write(ConfusionTable.Of(confusion));
        DigitGallery.Show(console, test, predictions, options.Shown);
        Summary.Write(Console.Out, options.Weights ?? files.Weights, files.Picture, confusion.Accuracy);
        return isComplete ? 0 : Interrupted;
    }

    /// <summary>Trains and saves the weights, also those of a run that Ctrl-C has stopped; false for such a one.</summary>
    private static bool Train(DigitNet net, Dataset test, Options options, string weights, IAnsiConsole console)
    {
        using Interruption interruption = new();
        Dataset train = MnistFiles.ReadTrain(options.Data);
        TrainingHistory history = Training.Run(net, train, test, options, console, interruption.Token);
        WeightFile.Save(weights, net.Parameters);
        if (history.WasCanceled)
        {
            console.WriteLine($"stopped after {history.Epochs.Count} of {options.Epochs} epochs");
        }

        return !history.WasCanceled;
    }
}
