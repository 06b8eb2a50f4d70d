namespace NetGen;

/// <summary>The progress of an epoch.</summary>
/// <param name="Batch">The batches trained.</param>
/// <param name="Samples">The samples of these batches.</param>
/// <param name="Weight">What these samples count for.</param>
/// <param name="Correct">The number of them classified correctly.</param>
/// <param name="LossSum">The weighted sum of their losses.</param>
/// <param name="Seconds">The time that they took before the run was resumed.</param>
internal record struct EpochTotals(int Batch, long Samples, double Weight, long Correct, double LossSum, double Seconds);
