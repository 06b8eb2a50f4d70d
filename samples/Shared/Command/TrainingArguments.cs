using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetGen.Samples;

/// <summary>The options of the command line that all samples have, with their ranges.</summary>
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
        "--seed", "Decides the first weights, the order of the digits and every other chance. [default: 1]", _ => true,
        $"a whole number from {int.MinValue} to {int.MaxValue}");

    private readonly Option<int?> _threads = Arguments.Number<int>(
        "--threads", "How many threads share the work; the result is the same. [default: as many as suit]",
        value => value is >= 1 and <= MaximumThreads, $"a whole number from 1 to {MaximumThreads}");

    private readonly Option<int?> _samples = Arguments.Number<int>(
        "--samples", "Trains on so many digits only, the first ones. [default: all]", value => value >= 1, AtLeast1);

    private readonly Option<int?> _shown = Arguments.Number<int>(
        "--show", "How many digits are drawn, wrong ones first. [default: 6]", value => value >= 0,
        "a whole number of at least 0");

    private readonly Option<string?> _data = Arguments.Place(
        "--data", "directory", "Where the four MNIST files are. [default: beside the program, where the build copies them]");

    private readonly Option<string?> _weights = Arguments.Place(
        "--weights", "file", "A weights.bin to read the test digits with, instead of training.");

    /// <summary>The options, with what --help says of the defaults.</summary>
    /// <param name="name">The sample's directory below artifacts.</param>
    /// <param name="epochs">The number of epochs by default.</param>
    /// <param name="batchSize">The size of a batch by default.</param>
    /// <param name="learningRate">The learning rate by default.</param>
    /// <param name="files">What is written: "weights.bin and neurons.png".</param>
    public TrainingArguments(string name, string epochs, int batchSize, string learningRate, string files)
    {
        _defaultBatch = batchSize;
        _defaultOutput = Path.Combine("artifacts", name);
        _epochs = Arguments.Number<int>(
            "--epochs", $"How often every training digit is seen. [default: {epochs}]", value => value >= 1, AtLeast1);
        _batchSize = Arguments.Number<int>(
            "--batch-size", $"Digits in a step. [default: {batchSize}]", value => value is >= 1 and <= MaximumBatch,
            $"a whole number from 1 to {MaximumBatch}");
        _learningRate = Arguments.Number<double>(
            "--learning-rate", $"The optimizer's learning rate. [default: {learningRate}]",
            value => (float)value is > 0 and <= float.MaxValue, "a number greater than 0 and at most 3.4e38");
        _output = Arguments.Place(
            "--output", "directory", $"Where {files} go; created if need be. [default: {_defaultOutput}]");
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="training">Options of the sample's own that are to be added with them and are about training: they do not go
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

    /// <summary>What has been asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="epochs">The number of epochs if the command line does not say it.</param>
    /// <param name="learningRate">The learning rate if the command line does not say it.</param>
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
                result.AddError($"{option.Name} does not go with --weights, which reads the test digits without training.");
            }
        }
    }
}
