namespace NetGen;

/// <summary>The results of a training run, epoch by epoch.</summary>
/// <param name="Epochs">The finished epochs, including those before the run was resumed.</param>
/// <param name="End">How the run ended.</param>
/// <param name="BestEpoch">The number of the best epoch, from 1; <c>null</c> without <see cref="EarlyStopping"/>.</param>
public sealed record TrainingHistory(IReadOnlyList<EpochResult> Epochs, TrainingEnd End, int? BestEpoch = null)
{
    /// <summary>Gets whether the run was canceled before its last epoch was finished.</summary>
    public bool WasCanceled => End == TrainingEnd.Canceled;
}
