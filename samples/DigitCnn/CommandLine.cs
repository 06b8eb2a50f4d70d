using System.CommandLine;
using NetGen.Samples;

namespace DigitCnn;

/// <summary>The options of the command line, with their defaults.</summary>
internal sealed class CommandLine
{
    private const int SmallEpochs = 4;
    private const int LargeEpochs = 15;
    private const double LearningRate = 0.001;

    private readonly Option<NetworkName> _network = Arguments.Choice<NetworkName>(
        "--network", "The network; the large one is twice as wide and trains with augmentation, in minutes instead of seconds");

    private readonly Option<int?> _digit = Arguments.Number<int>(
        "--digit", "The index of the test digit whose feature maps are drawn, from 0. [default: 0]", value => value >= 0,
        "a whole number of at least 0");

    private readonly TrainingArguments _training = new(
        "digitcnn", $"{SmallEpochs} for small, {LargeEpochs} for large", batchSize: 50, $"{LearningRate}",
        "weights.bin, filters.png and maps.png");

    /// <summary>The command, which runs <paramref name="run"/> if the options are right.</summary>
    public RootCommand Command(Func<Options, int> run)
    {
        RootCommand command = new(
            "Trains a convolutional network on the 60,000 MNIST training digits, evaluates it on the 10,000 test digits and draws its " +
            "filters and feature maps. Ctrl-C stops the training after the current step, keeps the weights so far and exits with 130.");
        command.Add(_network);
        command.Add(_digit);
        _training.AddTo(command);
        command.SetAction(result => run(Read(result)));
        return command;
    }

    private Options Read(ParseResult result)
    {
        NetworkName network = result.GetValue(_network);
        int epochs = network == NetworkName.Small ? SmallEpochs : LargeEpochs;
        return new Options(_training.Read(result, epochs, LearningRate), network, result.GetValue(_digit) ?? 0);
    }
}
