namespace NetGen;

/// <summary>The position in training at which a checkpoint was saved.</summary>
/// <param name="Step">The number of steps taken.</param>
/// <param name="Epoch">The number of epochs finished in the run; <c>null</c> if the checkpoint was not saved in a run.</param>
/// <param name="Batch">The number of batches trained in the unfinished epoch.</param>
/// <param name="LearningRate">The optimizer's learning rate at that time, without the factor of a schedule. Loading does not change the
/// trainer's rate; if your program changes the rate during training, set <c>trainer.LearningRate</c> to this value.</param>
public readonly record struct CheckpointPosition(long Step, int? Epoch, int Batch, double LearningRate);
