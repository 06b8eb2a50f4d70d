namespace NetGen;

/// <summary>How a <see cref="NormalizationAttribute">Normalization</see> layer scales each feature of the training data.</summary>
public enum NormalizationMethod
{
    /// <summary>
    /// Standardization to mean 0 and standard deviation 1, using the population variance (divided by n), like scikit-learn's
    /// StandardScaler.
    /// </summary>
    StandardScore = 1,

    /// <summary>
    /// Scaling to the range from 0 (the minimum) to 1 (the maximum), like scikit-learn's MinMaxScaler. Later values outside that range are
    /// not clipped.
    /// </summary>
    MinMax = 2,
}
