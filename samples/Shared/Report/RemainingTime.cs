using System.Diagnostics;
using System.Globalization;

namespace NetGen.Samples;

/// <summary>Estimates the remaining time of a training run from its speed since the first report; a resumed run has completed some of
/// its work before.</summary>
public sealed class RemainingTime
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private double? _before;

    /// <summary>The remaining time as text: minutes and seconds, 2:05, or with hours, 1:02:05; "?" until it can be estimated.</summary>
    /// <param name="progress">The progress of the run.</param>
    public string After(TrainingProgress progress)
    {
        double done = Share(progress);
        _before ??= progress.Epoch == 1 ? 0 : done;
        return Of(_before.Value, done, Stopwatch.GetElapsedTime(_start)) is { } left ? Text(left) : "?";
    }

    /// <summary>The remaining time; null if nothing has been completed yet.</summary>
    /// <param name="before">The fraction of the run that was complete at the first report.</param>
    /// <param name="done">The fraction that is complete now.</param>
    /// <param name="elapsed">The wall-clock time in between, including validation.</param>
    public static TimeSpan? Of(double before, double done, TimeSpan elapsed) =>
        done > before ? elapsed * ((1 - done) / (done - before)) : null;

    /// <summary>The completed fraction of a run; for a stream of unknown length, in whole epochs.</summary>
    public static double Share(TrainingProgress progress)
    {
        double batches = progress.Completed != null ? 1 : progress.Batches > 0 ? (double)progress.Batch / progress.Batches : 0;
        return (progress.Epoch - 1 + batches) / progress.Epochs;
    }

    /// <summary>Formats a time, rounded to seconds: minutes and seconds, 2:05, or with hours, 1:02:05.</summary>
    public static string Text(TimeSpan time)
    {
        TimeSpan rounded = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        string minutes = rounded.ToString(rounded.TotalHours >= 1 ? @"mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
        return rounded.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours}:{minutes}") : minutes;
    }
}
