namespace NetGen;

/// <summary>To what scale a <see cref="NormalizationAttribute">Normalization</see> layer brings each feature of the training data.</summary>
public enum NormalizationMethod
{
    /// <summary>Mean 0 and standard deviation 1, the variance that of the population (divided by n): scikit-learn's StandardScaler.</summary>
    StandardScore = 1,

    /// <summary>From 0 to 1, the least value and the greatest: scikit-learn's MinMaxScaler. Values outside that range at other times are not
    /// cut off.</summary>
    MinMax = 2,
}
