namespace NetGen;

/// <summary>The progress of an epoch.</summary>
/// <param name="Batch">The number of batches trained.</param>
/// <param name="Samples">The number of samples in these batches.</param>
/// <param name="Weight">The sum of their weights.</param>
/// <param name="Correct">The number of samples classified correctly.</param>
/// <param name="LossSum">The weighted sum of their losses.</param>
/// <param name="Seconds">The training time before the run was resumed.</param>
internal record struct EpochTotals(int Batch, long Samples, double Weight, long Correct, double LossSum, double Seconds);
