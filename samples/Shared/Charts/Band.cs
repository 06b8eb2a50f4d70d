namespace NetGen.Samples;

/// <summary>A shaded band of a <see cref="LineChart"/> between two curves, such as the spread of several runs.</summary>
public sealed class Band
{
    /// <summary>A band.</summary>
    /// <param name="name">The text in the legend; empty for none.</param>
    /// <param name="x">At least two.</param>
    /// <param name="lower">As many.</param>
    /// <param name="upper">As many.</param>
    /// <exception cref="ArgumentException">There are fewer, or not as many of each.</exception>
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
                "it takes as many of each, at least 2.");
        }
    }

    /// <summary>The text in the legend.</summary>
    public string Name { get; }

    /// <summary>The number of its color, from 0; by default the band's place among all, so it goes with the curve there.</summary>
    public int? Color { get; init; }

    internal double[] X { get; }

    internal double[] Lower { get; }

    internal double[] Upper { get; }
}
