using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetGen.Samples;

/// <summary>The command-line options that all training samples share, with their ranges.</summary>
public sealed class TrainingArguments
{
    private const int MaximumBatch = 60_000;
    private const int MaximumThreads = 64;

    private const string AtLeast1 = "a whole number of at least 1";

    private readonly int _defaultBatch;
    private readonly string _defaultOutput;
    private readonly Option<int?> _epochs;
    private readonly Option<int?> _batchSize;
    private readonly Option<double?> _learningRate;
    private readonly Option<string?> _output;

    private readonly Option<int?> _seed = Arguments.Number<int>(
        "--seed", "The seed of the initial weights, the order of the digits and all other random choices. [default: 1]", _ => true,
        $"a whole number from {int.MinValue} to {int.MaxValue}");

    private readonly Option<int?> _threads = Arguments.Number<int>(
        "--threads", "The number of threads; it does not affect the result. [default: chosen from the amount of work]",
        value => value is >= 1 and <= MaximumThreads, $"a whole number from 1 to {MaximumThreads}");

    private readonly Option<int?> _samples = Arguments.Number<int>(
        "--samples", "The number of training digits to use, from the first. [default: all]", value => value >= 1, AtLeast1);

    private readonly Option<int?> _shown = Arguments.Number<int>(
        "--show", "The number of test digits to draw, misclassified ones first. [default: 6]", value => value >= 0,
        "a whole number of at least 0");

    private readonly Option<string?> _data = Arguments.Place(
        "--data", "directory", "The directory of the four MNIST files. [default: data in the program's directory]");

    private readonly Option<string?> _weights = Arguments.Place(
        "--weights", "file", "The weights.bin to evaluate on the test digits, instead of training.");

    /// <summary>Creates the options, with their defaults.</summary>
    /// <param name="name">The name of the sample's default output directory, in artifacts.</param>
    /// <param name="epochs">The default number of epochs, for --help.</param>
    /// <param name="batchSize">The default batch size.</param>
    /// <param name="learningRate">The default learning rate, for --help.</param>
    /// <param name="files">The files that the sample writes, such as "weights.bin and neurons.png".</param>
    public TrainingArguments(string name, string epochs, int batchSize, string learningRate, string files)
    {
        _defaultBatch = batchSize;
        _defaultOutput = Path.Combine("artifacts", name);
        _epochs = Arguments.Number<int>(
            "--epochs", $"The number of training epochs. [default: {epochs}]", value => value >= 1, AtLeast1);
        _batchSize = Arguments.Number<int>(
            "--batch-size", $"The number of digits per training step. [default: {batchSize}]", value => value is >= 1 and <= MaximumBatch,
            $"a whole number from 1 to {MaximumBatch}");
        _learningRate = Arguments.Number<double>(
            "--learning-rate", $"The optimizer's learning rate. [default: {learningRate}]",
            value => (float)value is > 0 and <= float.MaxValue, "a number greater than 0 and at most 3.4e38");
        _output = Arguments.Place(
            "--output", "directory", $"The directory for {files}; created if it does not exist. [default: {_defaultOutput}]");
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="training">The sample's own training options, which are added too; like the shared ones, they cannot be combined
    /// with --weights.</param>
    public void AddTo(Command command, params Option[] training)
    {
        training = [.. training, _epochs, _batchSize, _learningRate, _seed, _samples];
        foreach (Option option in (Option[])[.. training, _threads, _shown, _output, _data, _weights])
        {
            command.Add(option);
        }

        command.Validators.Add(result => RefuseTrainingOptions(result, training));
    }

    /// <summary>Gets the values of the options.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="epochs">The number of epochs if the command line does not specify it.</param>
    /// <param name="learningRate">The learning rate if the command line does not specify it.</param>
    public TrainingOptions Read(ParseResult result, int epochs, double learningRate) => new(
        result.GetValue(_epochs) ?? epochs, result.GetValue(_batchSize) ?? _defaultBatch,
        result.GetValue(_learningRate) ?? learningRate, result.GetValue(_seed) ?? 1, result.GetValue(_threads),
        result.GetValue(_samples), result.GetValue(_shown) ?? 6, result.GetValue(_output) ?? _defaultOutput,
        result.GetValue(_data) ?? MnistFiles.Beside, result.GetValue(_weights));

    private void RefuseTrainingOptions(CommandResult result, Option[] training)
    {
        if (result.GetResult(_weights) is null)
        {
            return;
        }

        foreach (Option option in training)
        {
            if (result.GetResult(option) is { Implicit: false })
            {
                result.AddError($"{option.Name} cannot be combined with --weights, which evaluates saved weights without training.");
            }
        }
    }
}
