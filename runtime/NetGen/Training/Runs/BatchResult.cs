namespace NetGen;

/// <summary>The results of training on one batch.</summary>
/// <param name="Samples">The number of samples in the batch.</param>
/// <param name="Weight">The sum of their weights.</param>
/// <param name="LossSum">The weighted sum of their losses before the update.</param>
/// <param name="Correct">The number of samples classified correctly before the update; 0 without labels.</param>
internal readonly record struct BatchResult(int Samples, double Weight, double LossSum, int Correct);
