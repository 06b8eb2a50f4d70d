using System.Diagnostics;

namespace NetGen;

/// <summary>Tells the caller of Fit how far it is: about every 50 ms, and at the end of each epoch.</summary>
/// <param name="progress">Who is told; null for nobody.</param>
/// <param name="epochs">The number of epochs asked for.</param>
internal sealed class ProgressReporter(IProgress<TrainingProgress>? progress, int epochs)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private long _lastReport;

    /// <summary>Begins an epoch: the first report is due an interval later.</summary>
    public void BeginEpoch() => _lastReport = Stopwatch.GetTimestamp();

    /// <summary>Reports after a batch if it is time; after the last batch the report of the epoch follows.</summary>
    /// <param name="run">The run.</param>
    /// <param name="epoch">Its running epoch.</param>
    /// <param name="batches">The batches of the epoch; 0 if unknown.</param>
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
    /// <param name="report">What <see cref="Describe"/> has said of it.</param>
    public void AfterEpoch(TrainingProgress report) => progress?.Report(report);

    /// <summary>Describes how far an epoch is now.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="batches">Its batches; 0 if unknown.</param>
    /// <param name="completed">Its results if it is finished.</param>
    public TrainingProgress Describe(int number, EpochRun epoch, int batches, EpochResult? completed) => new(
        number, epochs, epoch.Batch, batches, epoch.MeanLoss, epoch.Accuracy, epoch.Samples / epoch.Elapsed.TotalSeconds, completed);
}
