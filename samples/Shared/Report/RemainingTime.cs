using System.Diagnostics;
using System.Globalization;

namespace NetGen.Samples;

/// <summary>How long a training run will take from here, if it goes on as fast as since the first report: a run that was taken up
/// again has done some of it before.</summary>
public sealed class RemainingTime
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private double? _before;

    /// <summary>The time left as text: minutes and seconds, 2:05, or with hours, 1:02:05; "?" until it can be told.</summary>
    /// <param name="progress">How far the run is.</param>
    public string After(TrainingProgress progress)
    {
        double done = Share(progress);
        _before ??= progress.Epoch == 1 ? 0 : done;
        return Of(_before.Value, done, Stopwatch.GetElapsedTime(_start)) is { } left ? Text(left) : "?";
    }

    /// <summary>The time left; null where nothing has been done yet.</summary>
    /// <param name="before">The share of the run that was done at first.</param>
    /// <param name="done">The share that is done now.</param>
    /// <param name="elapsed">The time between; validation counts, since it is that of the clock.</param>
    public static TimeSpan? Of(double before, double done, TimeSpan elapsed) =>
        done > before ? elapsed * ((1 - done) / (done - before)) : null;

    /// <summary>The share of a run that is done; of a stream whose length nobody knows, whole epochs.</summary>
    public static double Share(TrainingProgress progress)
    {
        double batches = progress.Completed != null ? 1 : progress.Batches > 0 ? (double)progress.Batch / progress.Batches : 0;
        return (progress.Epoch - 1 + batches) / progress.Epochs;
    }

    /// <summary>Minutes and seconds, 2:05, or with hours, 1:02:05; rounded to seconds.</summary>
    public static string Text(TimeSpan time)
    {
        TimeSpan rounded = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        string minutes = rounded.ToString(rounded.TotalHours >= 1 ? @"mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
        return rounded.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours}:{minutes}") : minutes;
    }
}
