using System.CommandLine;
using NetGen.Samples;

namespace Digits;

/// <summary>The options of the command line, with their defaults.</summary>
internal sealed class CommandLine
{
    private const int Epochs = 25;

    private readonly Option<OptimizerName> _optimizer = Arguments.Choice<OptimizerName>("--optimizer", "The optimizer");

    private readonly Option<ScheduleName> _schedule = Arguments.Choice<ScheduleName>(
        "--schedule", "The schedule of the learning rate, of which --learning-rate is the initial value, or with onecycle the peak");

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = $"Resumes the run of {OutputFiles.CheckpointName} in the output directory, interrupted or finished; requires its options.",
    };

    private readonly TrainingArguments _training = new(
        "digits", $"{Epochs}", batchSize: 20, "3 for sgd, 0.3 for momentum, 0.1 for adagrad, 0.003 for adamw, else 0.001",
        "weights.bin, the checkpoint, history.csv and the pictures");

    /// <summary>The command, which runs <paramref name="run"/> if the options are right.</summary>
    public RootCommand Command(Func<Options, int> run)
    {
        RootCommand command = new(
            "Trains a 784-16-16-10 network on the 60,000 MNIST training digits and evaluates it on the 10,000 test digits. " +
            "Ctrl-C stops the training after the current step, keeps the weights so far and exits with 130; --resume resumes it.");
        _training.AddTo(command, _optimizer, _schedule, _resume);
        command.SetAction(result => run(Read(result)));
        return command;
    }

    private Options Read(ParseResult result)
    {
        OptimizerName optimizer = result.GetValue(_optimizer);
        return new Options(
            _training.Read(result, Epochs, optimizer.DefaultLearningRate()), optimizer, result.GetValue(_schedule), result.GetValue(_resume));
    }
}
