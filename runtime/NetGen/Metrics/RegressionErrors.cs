namespace NetGen;

/// <summary>How far one output, or the mean of all, is from its targets.</summary>
/// <param name="MeanAbsoluteError">The mean of |prediction - target|, in units of the targets.</param>
/// <param name="RootMeanSquaredError">The root of the mean of (prediction - target)^2, in units of the targets.</param>
/// <param name="R2">
/// The coefficient of determination, <c>1 - sum (prediction - target)^2 / sum (target - mean target)^2</c>: 1 is perfect, 0 no better than the mean,
/// and it may be less. Where all targets are equal it is 1 for perfect predictions and else 0, as in scikit-learn; NaN for a single sample.
/// </param>
public readonly record struct RegressionErrors(double MeanAbsoluteError, double RootMeanSquaredError, double R2);
