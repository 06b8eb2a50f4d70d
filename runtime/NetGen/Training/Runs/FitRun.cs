using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A call of Fit in progress: the part that a checkpoint keeps, so that another call can continue it.</summary>
internal sealed class FitRun
{
    /// <summary>The number of samples in a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The number of samples in an epoch; 0 if unknown.</summary>
    public required long Samples { get; init; }

    /// <summary>The finished epochs.</summary>
    public List<EpochResult> Epochs { get; } = [];

    /// <summary>The progress of the epoch in which the run was saved; all 0 if the run begins with a new epoch.</summary>
    public EpochTotals Totals { get; set; }

    /// <summary>The epoch in progress; null between epochs.</summary>
    public EpochRun? CurrentEpoch { get; private set; }

    /// <summary>The best epoch so far, for early stopping.</summary>
    public BestEpoch? Best { get; set; }

    /// <summary>
    /// The parameters after the run's last step, if a checkpoint has put those of the best epoch into the network; otherwise null.
    /// </summary>
    public AlignedBuffer? Last { get; set; }

    /// <summary>Whether early stopping has ended the run.</summary>
    public bool HasStopped { get; set; }

    /// <summary>Returns whether the run has a number of epochs or has been ended by early stopping.</summary>
    public bool IsFinished(int epochs) => HasStopped || Epochs.Count >= epochs;

    /// <summary>Begins an epoch, or continues the one in which the run was saved.</summary>
    /// <param name="hasLabels">Whether the samples have labels.</param>
    public EpochRun BeginEpoch(bool hasLabels) => CurrentEpoch = new EpochRun(Totals, hasLabels);

    /// <summary>Ends the epoch in progress.</summary>
    /// <param name="result">The results of the epoch.</param>
    public void EndEpoch(EpochResult result)
    {
        Epochs.Add(result);
        Totals = default;
        CurrentEpoch = null;
    }

    /// <summary>Compares a finished epoch with the best one and decides whether the run continues.</summary>
    /// <param name="result">The results of the epoch.</param>
    /// <param name="parameters">The parameters that were evaluated after the epoch.</param>
    /// <param name="stopping">The early-stopping settings; null for none.</param>
    public void Judge(EpochResult result, AlignedBuffer parameters, EarlyStopping? stopping)
    {
        if (stopping != null && Best is { } best)
        {
            best.Observe(result.Epoch, stopping.Score(result), parameters, stopping.MinDelta);
            HasStopped = result.Epoch - best.Epoch >= stopping.Patience;
        }
    }

    /// <summary>Returns the results of the run so far.</summary>
    public TrainingHistory History(TrainingEnd end) => new([.. Epochs], end, Best is { Epoch: > 0 } best ? best.Epoch : null);
}
