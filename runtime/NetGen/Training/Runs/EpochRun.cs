using System.Diagnostics;

namespace NetGen;

/// <summary>An epoch in progress.</summary>
/// <param name="totals">The progress of the epoch when the run was saved.</param>
/// <param name="hasLabels">Whether the samples have labels.</param>
internal sealed class EpochRun(EpochTotals totals, bool hasLabels)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _before = TimeSpan.FromSeconds(totals.Seconds);
    private EpochTotals _totals = totals;

    /// <summary>The progress of the epoch.</summary>
    public EpochTotals Totals => _totals with { Seconds = Elapsed.TotalSeconds };

    /// <summary>The number of batches trained.</summary>
    public int Batch => _totals.Batch;

    /// <summary>The number of samples trained.</summary>
    public long Samples => _totals.Samples;

    /// <summary>The training time, including that before the run was resumed.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start) + _before;

    /// <summary>The weighted mean loss of the samples so far; 0 if all weights are 0.</summary>
    public double MeanLoss => _totals.Weight > 0 ? _totals.LossSum / _totals.Weight : 0;

    /// <summary>The fraction of samples classified correctly; NaN without labels.</summary>
    public double Accuracy => hasLabels ? (double)_totals.Correct / _totals.Samples : double.NaN;

    /// <summary>Adds a batch.</summary>
    public void Add(BatchResult batch)
    {
        _totals.Batch++;
        _totals.Samples += batch.Samples;
        _totals.Weight += batch.Weight;
        _totals.LossSum += batch.LossSum;
        _totals.Correct += batch.Correct;
    }
}
