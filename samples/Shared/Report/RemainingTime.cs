using System.Globalization;

namespace NetGen.Samples;

/// <summary>How long a training run will take from here.</summary>
public static class RemainingTime
{
    /// <summary>The time left if it goes on as fast as so far; validation counts, since the time is that of the clock.</summary>
    /// <param name="progress">How far the run is.</param>
    /// <param name="elapsed">The time since its start.</param>
    public static TimeSpan Of(TrainingProgress progress, TimeSpan elapsed)
    {
        double done = (progress.Epoch - 1 + (double)progress.Batch / progress.Batches) / progress.Epochs;
        return elapsed * (1 / done - 1);
    }

    /// <summary>Minutes and seconds, 2:05, or with hours, 1:02:05; rounded to seconds.</summary>
    public static string Text(TimeSpan time)
    {
        TimeSpan rounded = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        string minutes = rounded.ToString(rounded.TotalHours >= 1 ? @"mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
        return rounded.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours}:{minutes}") : minutes;
    }
}
