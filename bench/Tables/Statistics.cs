namespace NetGen.Bench.Tables;

/// <summary>Figures of several runs.</summary>
public static class Statistics
{
    /// <summary>The standard deviation of what the values are a sample of: divided by one less than their number. Null for a single one.</summary>
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
