namespace NetGen;

/// <summary>What a training run brought, epoch by epoch.</summary>
/// <param name="Epochs">The finished epochs.</param>
/// <param name="WasCanceled">Whether the run was cancelled before its last epoch was finished; the network is as the last whole step left it.</param>
public sealed record TrainingHistory(IReadOnlyList<EpochResult> Epochs, bool WasCanceled);
