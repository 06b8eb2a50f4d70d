namespace NetGen;

/// <summary>The position in a training at which a checkpoint was saved.</summary>
/// <param name="Step">The number of steps taken.</param>
/// <param name="Epoch">The number of epochs finished in its run; <c>null</c> if it was not saved in a run.</param>
/// <param name="Batch">The number of batches trained in the epoch after these.</param>
/// <param name="LearningRate">The optimizer's learning rate at that time, without the factor of a schedule. Loading does not change that of the trainer; if
/// your program changes the rate while it trains, set <c>trainer.LearningRate</c> to this one.</param>
public readonly record struct CheckpointPosition(long Step, int? Epoch, int Batch, double LearningRate);
