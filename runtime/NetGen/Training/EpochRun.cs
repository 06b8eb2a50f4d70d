using System.Diagnostics;

namespace NetGen;

/// <summary>How far an epoch is.</summary>
/// <param name="Batch">The batches that are done.</param>
/// <param name="Samples">The samples of these.</param>
/// <param name="Weight">What they count for.</param>
/// <param name="Correct">How many were classified rightly.</param>
/// <param name="LossSum">The weighted sum of their losses.</param>
/// <param name="Seconds">The time that they took before the run was resumed.</param>
internal record struct EpochTotals(int Batch, long Samples, double Weight, long Correct, double LossSum, double Seconds);

/// <summary>One epoch while it runs.</summary>
/// <param name="totals">What has been done of it before.</param>
/// <param name="hasLabels">Whether the samples have labels.</param>
internal sealed class EpochRun(EpochTotals totals, bool hasLabels)
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(50);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _lastReport = Stopwatch.GetTimestamp();
    private readonly TimeSpan _before = TimeSpan.FromSeconds(totals.Seconds);
    private EpochTotals _totals = totals;

    /// <summary>How far it is.</summary>
    public EpochTotals Totals => _totals with { Seconds = Elapsed.TotalSeconds };

    /// <summary>The batches that are done.</summary>
    public int Batch => _totals.Batch;

    /// <summary>The samples of these.</summary>
    public long Samples => _totals.Samples;

    /// <summary>The time that they took.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start) + _before;

    /// <summary>The mean loss of the samples so far; 0 where none counts.</summary>
    public double MeanLoss => _totals.Weight > 0 ? _totals.LossSum / _totals.Weight : 0;

    /// <summary>The share of samples classified rightly; NaN where the data have no labels.</summary>
    public double Accuracy => hasLabels ? (double)_totals.Correct / _totals.Samples : double.NaN;

    /// <summary>Adds a batch.</summary>
    public void Add(int samples, double weight, double lossSum, int correct)
    {
        _totals.Batch++;
        _totals.Samples += samples;
        _totals.Weight += weight;
        _totals.LossSum += lossSum;
        _totals.Correct += correct;
    }

    /// <summary>Whether it is time for a report; the one at the end of the epoch comes by itself.</summary>
    public bool IsReportDue(int batches)
    {
        if (_totals.Batch == batches || Stopwatch.GetElapsedTime(_lastReport) < ReportInterval)
        {
            return false;
        }

        _lastReport = Stopwatch.GetTimestamp();
        return true;
    }
}
