namespace NetGen.Samples;

/// <summary>A shaded band of a <see cref="LineChart"/> between two curves, such as the spread of several runs.</summary>
public sealed class Band
{
    /// <summary>Creates a band.</summary>
    /// <param name="name">The text in the legend; empty for none.</param>
    /// <param name="x">The x coordinates, at least two.</param>
    /// <param name="lower">The lower edge at each x.</param>
    /// <param name="upper">The upper edge at each x.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, or different numbers of x, lower and upper values.</exception>
    public Band(string name, IEnumerable<double> x, IEnumerable<double> lower, IEnumerable<double> upper)
    {
        Name = name;
        X = [.. x];
        Lower = [.. lower];
        Upper = [.. upper];
        if (X.Length < 2 || X.Length != Lower.Length || X.Length != Upper.Length)
        {
            throw new ArgumentException(
                $"Band '{name}' has {X.Length} x, {Lower.Length} lower and {Upper.Length} upper values; " +
                "it needs at least 2, and the same number of each.");
        }
    }

    /// <summary>The text in the legend.</summary>
    public string Name { get; }

    /// <summary>The index of its color; by default the index of the band, so it has the color of the curve with the same index.</summary>
    public int? Color { get; init; }

    internal double[] X { get; }

    internal double[] Lower { get; }

    internal double[] Upper { get; }
}
