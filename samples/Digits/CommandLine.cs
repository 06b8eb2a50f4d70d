using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Digits;

/// <summary>The options of the command line, with their ranges and defaults.</summary>
internal sealed class CommandLine
{
    private const int MaximumBatch = 60_000;

    private static readonly string DefaultOutput = Path.Combine("artifacts", "digits");

    private readonly Option<int> _epochs = Number(
        "--epochs", 25, "How often every training digit is seen.", value => value >= 1, "a whole number of at least 1");

    private readonly Option<int> _batchSize = Number(
        "--batch-size", 20, "Digits in a step.", value => value is >= 1 and <= MaximumBatch,
        $"a whole number from 1 to {MaximumBatch}");

    private readonly Option<OptimizerName> _optimizer = new("--optimizer")
    {
        Description = $"One of {string.Join(", ", OptimizerNames.All)}. [default: {OptimizerNames.All[0]}]",
        HelpName = "name",
        CustomParser = ParseOptimizer,
    };

    private readonly Option<double?> _learningRate = new("--learning-rate")
    {
        Description =
            "The optimizer's learning rate. [default: 3 for sgd, 0.3 for momentum, 0.1 for adagrad, 0.003 for adamw, else 0.001]",
        HelpName = "number",
        CustomParser = result => Parse<double>(
            result, value => (float)value is > 0 and <= float.MaxValue, "a number greater than 0 and at most 3.4e38"),
    };

    private readonly Option<int> _seed = Number(
        "--seed", 1, "Decides the first weights and the order of the digits.", _ => true,
        $"a whole number from {int.MinValue} to {int.MaxValue}");

    private readonly Option<int> _shown = Number(
        "--show", 6, "How many digits are drawn, wrong ones first.", value => value >= 0, "a whole number of at least 0");

    private readonly Option<string?> _output = Place(
        "--output", "directory", $"Where weights.bin and neurons.png go; created if need be. [default: {DefaultOutput}]");

    private readonly Option<string?> _data = Place(
        "--data", "directory", "Where the four MNIST files are. [default: beside the program, where the build copies them]");

    private readonly Option<string?> _weights = Place(
        "--weights", "file", "A weights.bin to read the test digits with, instead of training.");

    /// <summary>The command, which runs <paramref name="run"/> if the options are right.</summary>
    public RootCommand Command(Func<Options, int> run)
    {
        RootCommand command = new(
            "Trains a 784-16-16-10 network on the 60,000 MNIST training digits and reads the 10,000 test digits. " +
            "Ctrl-C stops the training after the current step, keeps the weights so far and exits with 130.");
        Option[] training = [_epochs, _batchSize, _optimizer, _learningRate, _seed];
        Option[] others = [_shown, _output, _data, _weights];
        foreach (Option option in (Option[])[.. training, .. others])
        {
            command.Add(option);
        }

        command.Validators.Add(result => RefuseTrainingOptions(result, training));
        command.SetAction(result => run(Read(result)));
        return command;
    }

    private Options Read(ParseResult result)
    {
        OptimizerName optimizer = result.GetValue(_optimizer);
        return new Options(
            result.GetValue(_epochs), result.GetValue(_batchSize), optimizer,
            result.GetValue(_learningRate) ?? optimizer.DefaultLearningRate(), result.GetValue(_seed), result.GetValue(_shown),
            result.GetValue(_output) ?? DefaultOutput, result.GetValue(_data) ?? MnistFiles.Beside, result.GetValue(_weights));
    }

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

    private static Option<T> Number<T>(string name, T otherwise, string description, Func<T, bool> accepts, string range)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => Parse(result, accepts, range),
        };

    private static Option<string?> Place(string name, string kind, string description) => new(name)
    {
        Description = description,
        HelpName = kind,
        CustomParser = result => Parse(result, kind),
    };

    private static string? Parse(ArgumentResult result, string kind)
    {
        string text = result.Tokens[0].Value;
        if (text.Length == 0)
        {
            result.AddError($"{NameOf(result)} takes a {kind}, not an empty name.");
        }

        return text;
    }

    private static T Parse<T>(ArgumentResult result, Func<T, bool> accepts, string range)
        where T : struct, INumber<T>
    {
        string text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && accepts(value))
        {
            return value;
        }

        result.AddError($"{NameOf(result)} takes {range}, not '{text}'.");
        return default;
    }

    private static OptimizerName ParseOptimizer(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        for (int i = 0; i < OptimizerNames.All.Count; i++)
        {
            if (string.Equals(OptimizerNames.All[i], text, StringComparison.OrdinalIgnoreCase))
            {
                return (OptimizerName)i;
            }
        }

        result.AddError($"{NameOf(result)} takes {string.Join(", ", OptimizerNames.All)}, not '{text}'.");
        return default;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;
}
