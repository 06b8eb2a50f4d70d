using System.Diagnostics;

namespace NetGen;

/// <summary>Reports the progress of Fit to its caller: about every 50 ms, and at the end of each epoch.</summary>
/// <param name="progress">The receiver of the reports; null for none.</param>
/// <param name="epochs">The number of epochs requested.</param>
internal sealed class ProgressReporter(IProgress<TrainingProgress>? progress, int epochs)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private long _lastReport;

    /// <summary>Begins an epoch; the first report is due after one interval.</summary>
    public void BeginEpoch() => _lastReport = Stopwatch.GetTimestamp();

    /// <summary>Reports after a batch if a report is due; after the last batch the report of the epoch follows.</summary>
    /// <param name="run">The run.</param>
    /// <param name="epoch">The epoch in progress.</param>
    /// <param name="batches">The number of batches in the epoch; 0 if unknown.</param>
    public void AfterBatch(FitRun run, EpochRun epoch, int batches)
    {
        if (progress == null || epoch.Batch == batches || Stopwatch.GetElapsedTime(_lastReport) < Interval)
        {
            return;
        }

        _lastReport = Stopwatch.GetTimestamp();
        progress.Report(Describe(run.Epochs.Count + 1, epoch, batches, completed: null));
    }

    /// <summary>Reports a finished epoch.</summary>
    /// <param name="report">The result of <see cref="Describe"/> for the epoch.</param>
    public void AfterEpoch(TrainingProgress report) => progress?.Report(report);

    /// <summary>Describes the current progress of an epoch.</summary>
    /// <param name="number">The number of the epoch, from 1.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="batches">The number of batches in the epoch; 0 if unknown.</param>
    /// <param name="completed">The results of the epoch if it is finished; otherwise null.</param>
    public TrainingProgress Describe(int number, EpochRun epoch, int batches, EpochResult? completed) => new(
        number, epochs, epoch.Batch, batches, epoch.MeanLoss, epoch.Accuracy, epoch.Samples / epoch.Elapsed.TotalSeconds, completed);
}
