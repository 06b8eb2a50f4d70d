namespace NetGen;

/// <summary>Where in a training a checkpoint was saved.</summary>
/// <param name="Step">The steps taken.</param>
/// <param name="Epoch">The epochs finished in the run that it was saved in; null if there was no run.</param>
/// <param name="Batch">The batches done in the epoch after these.</param>
/// <param name="LearningRate">The optimizer's learning rate then, without the factor of a schedule. The trainer keeps its own; for a rate that your
/// program changes while it trains, set <c>trainer.LearningRate</c> to this one.</param>
public readonly record struct CheckpointPosition(long Step, int? Epoch, int Batch, double LearningRate);
