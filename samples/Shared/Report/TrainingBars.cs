using System.Diagnostics;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>
/// A live display of a training run: the latest epochs in a table, the loss as a curve, the remaining time and two progress bars, redrawn
/// during training; at the end, the complete table and the curves.
/// </summary>
public sealed class TrainingBars : IProgress<TrainingProgress>
{
    private const int LiveRows = 8;
    private const int CurveWidth = 60;

    // A redraw takes a few milliseconds of the training thread, an epoch about forty.
    private static readonly TimeSpan DrawInterval = TimeSpan.FromMilliseconds(100);

    private readonly ProgressContext _context;
    private readonly ProgressTask _epochs;
    private readonly ProgressTask _batches;
    private readonly List<EpochResult> _finished;
    private readonly RemainingTime _remaining = new();
    private long _lastDrawn;

    private TrainingBars(ProgressContext context, int epochs, List<EpochResult> finished)
    {
        _context = context;
        _finished = finished;
        _epochs = context.AddTask("epoch", maxValue: epochs);
        _batches = context.AddTask("batch");
    }

    /// <summary>Runs a training and shows its progress.</summary>
    /// <param name="console">A terminal.</param>
    /// <param name="epochs">The number of epochs.</param>
    /// <param name="fit">Trains the network and reports its progress on the calling thread.</param>
    public static TrainingHistory Run(
        IAnsiConsole console, int epochs, Func<IProgress<TrainingProgress>, TrainingHistory> fit)
    {
        List<EpochResult> finished = [];
        // The reports redraw, so that no second thread reads what the training thread writes.
        TrainingHistory history = console.Progress()
            .AutoRefresh(false)
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .UseRenderHook((bars, _) => new Rows(EpochTable.Of(finished.TakeLast(LiveRows)), Curves(finished), bars))
            .Start(context => fit(new TrainingBars(context, epochs, finished)));
        console.Write(EpochTable.Of(history.Epochs));
        console.Write(Curves(history.Epochs));
        return history;
    }

    public void Report(TrainingProgress value)
    {
        if (value.Completed is { } epoch)
        {
            _finished.Add(epoch);
        }

        if (Stopwatch.GetElapsedTime(_lastDrawn) < DrawInterval)
        {
            return;
        }

        _lastDrawn = Stopwatch.GetTimestamp();
        // The length of a stream may be unknown: the bar of the batches then shows only activity, and its text the number of batches.
        bool isKnown = value.Batches > 0;
        _epochs.Value = value.Epoch - 1 + (isKnown ? (double)value.Batch / value.Batches : 0);
        _epochs.Description = $"epoch {value.Epoch}/{value.Epochs}  {_remaining.After(value)} left";
        _batches.IsIndeterminate = !isKnown;
        // A task that has reached its maximum stays finished, but the bar is needed for the next epoch.
        _batches.Value = 0;
        _batches.MaxValue = isKnown ? value.Batches : int.MaxValue;
        _batches.Value = value.Completed != null && value.Epoch < value.Epochs ? 0 : value.Batch;
        string batch = isKnown ? "" : $"batch {value.Batch}  ";
        _batches.Description =
            $"{batch}loss {EpochCells.Loss(value.Loss)}  accuracy {EpochCells.Accuracy(value.Accuracy)}  {EpochCells.Rate(value.SamplesPerSecond)} samples/s";
        _context.Refresh();
    }

    /// <summary>The curves of the training loss and, if there is one, of the test loss.</summary>
    private static Rows Curves(IReadOnlyList<EpochResult> epochs)
    {
        double[] tests = [.. epochs.Select(epoch => epoch.Validation?.Loss).OfType<double>()];
        Text loss = new($"     loss {Sparkline.Of([.. epochs.Select(epoch => epoch.Loss)], CurveWidth)}");
        return tests.Length == 0 ? new Rows(loss) : new Rows(loss, new Text($"test loss {Sparkline.Of(tests, CurveWidth)}"));
    }
}
