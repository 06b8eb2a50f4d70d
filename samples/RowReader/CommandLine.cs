using System.CommandLine;
using NetGen.Samples;

namespace RowReader;

/// <summary>The options of the command line, with their defaults.</summary>
internal sealed class CommandLine
{
    private const int Epochs = 6;

    // Without gates, gradients may explode through 28 steps: at a learning rate of 0.004 the accuracy of the plain network drops from
    // 90 % to 80 % without clipping, but not with it. For the gated layers clipping makes no visible difference.
    private const double PlainLearningRate = 0.001;
    private const double PlainClip = 1;
    private const double GatedLearningRate = 0.002;

    private readonly Option<CellName> _cell = Arguments.Choice<CellName>("--cell", "The recurrent layer");

    private readonly Option<double?> _clip = Arguments.Number<double>(
        "--clip", $"The norm to which larger gradients are clipped; 0 for no clipping. [default: {PlainClip} for rnn, else 0]",
        value => value == 0 || (float)value is > 0 and <= float.MaxValue, "a number of at least 0 and at most 3.4e38");

    private readonly Option<int?> _digit = Arguments.Number<int>(
        "--digit", "The index of the test digit that is read row by row, from 0. [default: 0]", value => value >= 0,
        "a whole number of at least 0");

    private readonly TrainingArguments _training = new(
        "rowreader", $"{Epochs}", batchSize: 50, $"{PlainLearningRate} for rnn, else {GatedLearningRate}",
        "weights.bin and reading.png");

    /// <summary>The command, which runs <paramref name="run"/> if the options are right.</summary>
    public RootCommand Command(Func<Options, int> run)
    {
        RootCommand command = new(
            "Trains a recurrent network that reads the MNIST digits row by row, and shows its prediction after each row. " +
            "Ctrl-C stops the training after the current step, keeps the weights so far and exits with 130.");
        command.Add(_cell);
        command.Add(_digit);
        _training.AddTo(command, _clip);
        command.SetAction(result => run(Read(result)));
        return command;
    }

    private Options Read(ParseResult result)
    {
        CellName cell = result.GetValue(_cell);
        (double learningRate, double clip) = cell == CellName.Rnn ? (PlainLearningRate, PlainClip) : (GatedLearningRate, 0);
        return new Options(
            _training.Read(result, Epochs, learningRate), cell, result.GetValue(_clip) ?? clip, result.GetValue(_digit) ?? 0);
    }
}
