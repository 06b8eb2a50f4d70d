namespace NetGen.Samples;

/// <summary>A curve of a <see cref="LineChart"/>, or a path on a <see cref="SurfaceChart"/>.</summary>
public sealed class Curve
{
    /// <summary>A curve through points, in their order.</summary>
    /// <param name="name">The text in the legend; empty for none.</param>
    /// <param name="x">At least one.</param>
    /// <param name="y">As many; where one is not finite, the curve has a gap.</param>
    /// <exception cref="ArgumentException">There are no points, or not as many y as x.</exception>
    public Curve(string name, IEnumerable<double> x, IEnumerable<double> y)
    {
        Name = name;
        X = [.. x];
        Y = [.. y];
        if (X.Length == 0 || X.Length != Y.Length)
        {
            throw new ArgumentException($"Curve '{name}' has {X.Length} x and {Y.Length} y; it takes as many of both, at least 1.");
        }
    }

    /// <summary>A curve of values that are numbered from 1, as epochs are.</summary>
    /// <param name="name">The text in the legend; empty for none.</param>
    /// <param name="y">At least one; where one is not finite, the curve has a gap.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public Curve(string name, IReadOnlyCollection<double> y)
        : this(name, Enumerable.Range(1, y.Count).Select(x => (double)x), y)
    {
    }

    /// <summary>The text in the legend.</summary>
    public string Name { get; }

    /// <summary>Whether the line is dashed.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether the points are joined by a line.</summary>
    public bool HasLine { get; init; } = true;

    /// <summary>Whether each point is marked.</summary>
    public bool HasMarkers { get; init; }

    /// <summary>The number of its color, from 0; by default the curve's place among all.</summary>
    public int? Color { get; init; }

    internal double[] X { get; }

    internal double[] Y { get; }
}
