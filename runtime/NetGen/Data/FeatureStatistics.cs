namespace NetGen;

/// <summary>
/// The mean, variance and range of each feature of a data set, computed in double precision and in the order of the samples.
/// </summary>
internal sealed class FeatureStatistics
{
    /// <summary>
    /// 2^126: in a range of at most this width, differences to the minimum or the mean are floats, and the inverse of the spread is a
    /// normal float.
    /// </summary>
    public const double WidestRange = 8.507059173023462e37;

    // [features] each.
    private readonly double[] _means;
    private readonly double[] _variances;
    private readonly float[] _least;
    private readonly float[] _greatest;

    /// <summary>
    /// Reads a data set twice: for the means, then for the variances, by the corrected two-pass algorithm (Chan, Golub and LeVeque 1983).
    /// </summary>
    /// <param name="data">The samples, whose values are the features, step by step or pixel by pixel.</param>
    /// <param name="features">The number of features.</param>
    /// <exception cref="InvalidDataException">A value is NaN or infinite.</exception>
    public FeatureStatistics(Dataset data, int features)
    {
        _means = new double[features];
        _variances = new double[features];
        _least = new float[features];
        _greatest = new float[features];
        double count = (double)data.Count * (data.InputSize / features);
        ReadMeans(data, count);
        ReadVariances(data, count);
    }

    /// <summary>
    /// Returns the first feature whose range is too wide for the inverse of a spread to be a normal float, and its range; null if there is
    /// none.
    /// </summary>
    public (int Feature, float Least, float Greatest)? TooWide()
    {
        for (int feature = 0; feature < _least.Length; feature++)
        {
            if ((double)_greatest[feature] - _least[feature] > WidestRange)
            {
                return (feature, _least[feature], _greatest[feature]);
            }
        }

        return null;
    }

    /// <summary>Returns the shift and factor that scale a feature to mean 0 and standard deviation 1.</summary>
    public (float Shift, float Factor) StandardScore(int feature) => _least[feature] == _greatest[feature]
        ? (_least[feature], 1)
        : ((float)_means[feature], Factor(Math.Sqrt(_variances[feature])));

    /// <summary>Returns the shift and factor that scale a feature to the range from 0 to 1.</summary>
    public (float Shift, float Factor) MinMax(int feature) =>
        (_least[feature], Factor((double)_greatest[feature] - _least[feature]));

    /// <summary>Returns the inverse of a spread, or 1 if it is not finite.</summary>
    private static float Factor(double spread)
    {
        float factor = (float)(1 / spread);
        return float.IsFinite(factor) ? factor : 1;
    }

    private void ReadMeans(Dataset data, double count)
    {
        Array.Fill(_least, float.PositiveInfinity);
        Array.Fill(_greatest, float.NegativeInfinity);
        float[] sample = new float[data.InputSize];
        for (int i = 0; i < data.Count; i++)
        {
            data.CopyInput(i, sample);
            for (int first = 0; first < sample.Length; first += _means.Length)
            {
                for (int feature = 0; feature < _means.Length; feature++)
                {
                    float value = sample[first + feature];
                    ThrowIfNotFinite(value, i, feature, first + feature, sample.Length);
                    _least[feature] = Math.Min(_least[feature], value);
                    _greatest[feature] = Math.Max(_greatest[feature], value);
                    _means[feature] += value;
                }
            }
        }

        foreach (ref double mean in _means.AsSpan())
        {
            mean /= count;
        }
    }

    private void ReadVariances(Dataset data, double count)
    {
        // The sums of the deviations from a rounded mean, which make the sums of squares too large.
        double[] rests = new double[_means.Length];
        float[] sample = new float[data.InputSize];
        for (int i = 0; i < data.Count; i++)
        {
            data.CopyInput(i, sample);
            for (int first = 0; first < sample.Length; first += _means.Length)
            {
                for (int feature = 0; feature < _means.Length; feature++)
                {
                    double deviation = sample[first + feature] - _means[feature];
                    rests[feature] += deviation;
                    _variances[feature] += deviation * deviation;
                }
            }
        }

        for (int feature = 0; feature < _means.Length; feature++)
        {
            _variances[feature] = Math.Max(0, (_variances[feature] - rests[feature] * rests[feature] / count) / count);
        }
    }

    private void ThrowIfNotFinite(float value, int sample, int feature, int input, int inputs)
    {
        if (!float.IsFinite(value))
        {
            string place = _means.Length == inputs ? "" : $" (input {input})";
            throw new InvalidDataException(
                $"Feature {feature}{place} of sample {sample} is {value}; a normalization can only be fitted to finite values.");
        }
    }
}
