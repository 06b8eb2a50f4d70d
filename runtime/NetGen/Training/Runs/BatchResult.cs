namespace NetGen;

/// <summary>The results of training on one batch.</summary>
/// <param name="Samples">The samples of the batch.</param>
/// <param name="Weight">What they count for.</param>
/// <param name="LossSum">The weighted sum of their losses before the update.</param>
/// <param name="Correct">The number of them classified correctly before the update; 0 without labels.</param>
internal readonly record struct BatchResult(int Samples, double Weight, double LossSum, int Correct);
