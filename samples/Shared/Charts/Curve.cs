namespace NetGen.Samples;

/// <summary>A curve of a <see cref="LineChart"/>, or a path on a <see cref="SurfaceChart"/>.</summary>
public sealed class Curve
{
    /// <summary>Creates a curve through points in the given order.</summary>
    /// <param name="name">The text in the legend; empty for none.</param>
    /// <param name="x">The x coordinates, at least one.</param>
    /// <param name="y">The y coordinate at each x; a value that is not finite makes a gap.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, or the numbers of x and y coordinates differ.</exception>
    public Curve(string name, IEnumerable<double> x, IEnumerable<double> y)
    {
        Name = name;
        X = [.. x];
        Y = [.. y];
        if (X.Length == 0 || X.Length != Y.Length)
        {
            throw new ArgumentException(
                $"Curve '{name}' has {X.Length} x and {Y.Length} y coordinates; it needs at least 1, and the same number of both.");
        }
    }

    /// <summary>Creates a curve of values numbered from 1, such as epochs.</summary>
    /// <param name="name">The text in the legend; empty for none.</param>
    /// <param name="y">The values, at least one; a value that is not finite makes a gap.</param>
    /// <exception cref="ArgumentException"><paramref name="y"/> is empty.</exception>
    public Curve(string name, IReadOnlyCollection<double> y)
        : this(name, Enumerable.Range(1, y.Count).Select(x => (double)x), y)
    {
    }

    /// <summary>The text in the legend.</summary>
    public string Name { get; }

    /// <summary>Whether the line is dashed.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether a line connects the points.</summary>
    public bool HasLine { get; init; } = true;

    /// <summary>Whether each point has a marker.</summary>
    public bool HasMarkers { get; init; }

    /// <summary>The index of its color; by default the index of the curve.</summary>
    public int? Color { get; init; }

    internal double[] X { get; }

    internal double[] Y { get; }
}
