using System.Globalization;
using NetGen;
using NetGen.Samples;
using Spectre.Console;

namespace Digits;

/// <summary>Trains a network on the MNIST digits, or loads its weights from a file, and evaluates it.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new CommandLine().Command(options => SampleProgram.Run(console => Run(options, console))), arguments);

    private static bool Run(Options options, IAnsiConsole console)
    {
        TrainingOptions training = options.Training;
        OutputFiles files = new(OutputDirectory.Open(training.Output));
        Dataset test = MnistFiles.ReadTest(training.Data);
        DigitNet net = new(training.Seed);
        Training fit = new(options, test, files.Checkpoint, position => console.WriteLine(Resumption(position, training.Epochs)));
        bool isComplete = TrainingRun.TrainOrLoad(console, training, net.Parameters, files.Weights, (train, progress, cancellation) =>
        {
            TrainingHistory history = fit.Fit(net, train, progress, cancellation);
            files.SaveHistory(history);
            return history;
        });
        if (!isComplete)
        {
            console.WriteLine("to resume, run the same command with --resume");
        }

        FilterPicture.Save(files.Neurons, net.W1, MnistFiles.Side, columns: 4, scale: 5);
        Prediction[] predictions = Prediction.OfAll(net.ForwardBatch, test, training.Threads);
        double accuracy = DigitReport.Show(console, test, predictions, training.Shown);
        files.SaveConfusion(Prediction.Confusion(predictions));
        Summary.Write(Console.Out, accuracy, training.Weights ?? files.Weights, files.Neurons, $"{files.Confusion}.png");
        Summary.WriteInShort(Console.Out, "a network of 784-16-16-10 neurons, declared in one line,", accuracy, training, isComplete);
        return isComplete;
    }

    /// <summary>Describes in one line where a run resumes.</summary>
    internal static string Resumption(CheckpointPosition position, int epochs)
    {
        string batches = position.Batch > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {position.Batch:N0} batches of the next") : "";
        return $"resuming after {position.Epoch} of {epochs} epochs{batches}";
    }
}
