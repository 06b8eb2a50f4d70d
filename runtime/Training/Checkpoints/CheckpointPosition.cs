namespace NetGen;

/// <summary>Where in a training a checkpoint was saved.</summary>
/// <param name="Step">The steps taken.</param>
/// <param name="Epoch">The epochs finished in the run that it was saved in; null if there was no run.</param>
/// <param name="Batch">The batches done in the epoch after these.</param>
public readonly record struct CheckpointPosition(int Step, int? Epoch, int Batch);
