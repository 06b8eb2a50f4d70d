using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One call of Fit while it runs: what a checkpoint keeps of it, so that another call can go on from there.</summary>
internal sealed class FitRun
{
    /// <summary>The finished epochs.</summary>
    public List<EpochResult> Epochs { get; } = [];

    /// <summary>How far the running epoch is.</summary>
    public EpochTotals Totals { get; set; }

    /// <summary>Samples in a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The samples of an epoch; 0 where nobody knew.</summary>
    public required long Samples { get; init; }

    /// <summary>The best epoch, where it is looked for.</summary>
    public BestEpoch? Best { get; set; }

    /// <summary>
    /// The parameters after the run's last step, where a checkpoint has given the network those of the best epoch; otherwise the network has them itself.
    /// </summary>
    public AlignedBuffer? Last { get; set; }

    /// <summary>Whether early stopping has ended the run.</summary>
    public bool HasStopped { get; set; }

    /// <summary>What the run has brought so far.</summary>
    public TrainingHistory History(TrainingEnd end) => new([.. Epochs], end, Best is { Epoch: > 0 } best ? best.Epoch : null);
}
