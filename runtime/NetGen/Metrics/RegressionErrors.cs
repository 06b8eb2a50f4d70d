namespace NetGen;

/// <summary>The errors of one output, or the means over all outputs.</summary>
/// <param name="MeanAbsoluteError">The mean of |prediction - target|, in units of the targets.</param>
/// <param name="RootMeanSquaredError">The square root of the mean of (prediction - target)^2, in units of the targets.</param>
/// <param name="R2">The coefficient of determination, <c>1 - sum (prediction - target)^2 / sum (target - mean target)^2</c>: 1 is perfect,
/// 0 is as good as predicting the mean, and it may be negative. If all targets are equal, it is 1 for perfect predictions and 0 otherwise,
/// as in scikit-learn; NaN for a single sample.</param>
public readonly record struct RegressionErrors(double MeanAbsoluteError, double RootMeanSquaredError, double R2);
