namespace NetGen.Bench.Tables;

/// <summary>Statistics over several runs.</summary>
public static class Statistics
{
    /// <summary>Returns the sample standard deviation (divided by n - 1), or null for a single value.</summary>
    public static double? StandardDeviation(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
