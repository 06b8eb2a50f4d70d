namespace NetGen;

/// <summary>What a training run brought, epoch by epoch.</summary>
/// <param name="Epochs">The finished epochs; after a resumption those before it too.</param>
/// <param name="End">How the run ended.</param>
/// <param name="BestEpoch">The best epoch, from 1, where <see cref="EarlyStopping"/> has looked for it.</param>
public sealed record TrainingHistory(IReadOnlyList<EpochResult> Epochs, TrainingEnd End, int? BestEpoch = null)
{
    /// <summary>Whether the run was cancelled before its last epoch was finished.</summary>
    public bool WasCanceled => End == TrainingEnd.Canceled;
}
