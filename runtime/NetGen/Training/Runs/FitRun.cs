using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One call of Fit while it runs: what a checkpoint keeps of it, so that another call can go on from there.</summary>
internal sealed class FitRun
{
    /// <summary>The samples in a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The samples of an epoch; 0 if unknown.</summary>
    public required long Samples { get; init; }

    /// <summary>The finished epochs.</summary>
    public List<EpochResult> Epochs { get; } = [];

    /// <summary>How far the epoch was in which the run was saved; all 0 if it begins with a whole one.</summary>
    public EpochTotals Totals { get; set; }

    /// <summary>The running epoch; null between two.</summary>
    public EpochRun? CurrentEpoch { get; private set; }

    /// <summary>The best epoch so far, for early stopping.</summary>
    public BestEpoch? Best { get; set; }

    /// <summary>
    /// The parameters after the run's last step, if a checkpoint has given the network those of the best epoch; otherwise the network has them itself.
    /// </summary>
    public AlignedBuffer? Last { get; set; }

    /// <summary>Whether early stopping has ended the run.</summary>
    public bool HasStopped { get; set; }

    /// <summary>Whether the run has so many epochs, or early stopping has ended it before.</summary>
    public bool IsFinished(int epochs) => HasStopped || Epochs.Count >= epochs;

    /// <summary>Begins an epoch, or goes on with the one in which the run was saved.</summary>
    /// <param name="hasLabels">Whether the samples have labels.</param>
    public EpochRun BeginEpoch(bool hasLabels) => CurrentEpoch = new EpochRun(Totals, hasLabels);

    /// <summary>Ends the running epoch.</summary>
    /// <param name="result">Its results.</param>
    public void EndEpoch(EpochResult result)
    {
        Epochs.Add(result);
        Totals = default;
        CurrentEpoch = null;
    }

    /// <summary>Compares a finished epoch with the best one and decides whether the run goes on.</summary>
    /// <param name="result">The epoch.</param>
    /// <param name="parameters">The parameters that were evaluated after it.</param>
    /// <param name="stopping">When to stop; null for never.</param>
    public void Judge(EpochResult result, AlignedBuffer parameters, EarlyStopping? stopping)
    {
        if (stopping != null && Best is { } best)
        {
            best.Observe(result.Epoch, stopping.Score(result), parameters, stopping.MinDelta);
            HasStopped = result.Epoch - best.Epoch >= stopping.Patience;
        }
    }

    /// <summary>The results of the run so far.</summary>
    public TrainingHistory History(TrainingEnd end) => new([.. Epochs], end, Best is { Epoch: > 0 } best ? best.Epoch : null);
}
