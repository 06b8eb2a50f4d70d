using System.Diagnostics;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>
/// The newest epochs in a table, the loss as a curve, the time left and two progress bars below it, drawn over as the training goes; the whole table
/// and the curves at the end.
/// </summary>
public sealed class TrainingBars : IProgress<TrainingProgress>
{
    private const int LiveRows = 8;
    private const int CurveWidth = 60;

    // A drawing takes some milliseconds of the training thread, an epoch some forty.
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

    /// <summary>Shows a training run.</summary>
    /// <param name="console">A terminal.</param>
    /// <param name="epochs">The number of epochs.</param>
    /// <param name="fit">Trains, and reports to what it is given on this thread.</param>
    public static TrainingHistory Run(
        IAnsiConsole console, int epochs, Func<IProgress<TrainingProgress>, TrainingHistory> fit)
    {
        List<EpochResult> finished = [];
        // Drawn by the reports, so that no second thread reads what the training thread writes.
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
        // The length of a stream may not be known: the bar of the batches then only says that it goes on, and their number stands beside it.
        bool isKnown = value.Batches > 0;
        _epochs.Value = value.Epoch - 1 + (isKnown ? (double)value.Batch / value.Batches : 0);
        _epochs.Description = $"epoch {value.Epoch}/{value.Epochs}  {_remaining.After(value)} left";
        _batches.IsIndeterminate = !isKnown;
        // A task that has reached its maximum is finished for good, but the bar is needed for the next epoch.
        _batches.Value = 0;
        _batches.MaxValue = isKnown ? value.Batches : int.MaxValue;
        _batches.Value = value.Completed != null && value.Epoch < value.Epochs ? 0 : value.Batch;
        string batch = isKnown ? "" : $"batch {value.Batch}  ";
        _batches.Description =
            $"{batch}loss {EpochCells.Loss(value.Loss)}  accuracy {EpochCells.Accuracy(value.Accuracy)}  {EpochCells.Rate(value.SamplesPerSecond)} samples/s";
        _context.Refresh();
    }

    /// <summary>The losses of the epochs, the test loss where there is one.</summary>
    private static Rows Curves(IReadOnlyList<EpochResult> epochs)
    {
        double[] tests = [.. epochs.Select(epoch => epoch.Validation?.Loss).OfType<double>()];
        Text loss = new($"     loss {Sparkline.Of([.. epochs.Select(epoch => epoch.Loss)], CurveWidth)}");
        return tests.Length == 0 ? new Rows(loss) : new Rows(loss, new Text($"test loss {Sparkline.Of(tests, CurveWidth)}"));
    }
}
