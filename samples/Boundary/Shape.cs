using NetGen;
using NetGen.Samples;

namespace Boundary;

/// <summary>Two classes of points in the plane that are not linearly separable.</summary>
/// <param name="Name">The name of the shape.</param>
/// <param name="Point">Maps a class (0 or 1) and a position along its curve, from 0 to 1, to a point without noise.</param>
/// <param name="Noise">The standard deviation of the noise added to each coordinate.</param>
internal sealed record Shape(string Name, Func<int, double, (double X, double Y)> Point, double Noise)
{
    /// <summary>All shapes, each centered on the origin.</summary>
    public static readonly Shape[] All =
    [
        new Shape("circles", Circle, 0.08),
        new Shape("moons", Moon, 0.1),
        new Shape("spirals", Spiral, 0.02),
    ];

    /// <summary>Draws random points, alternating between the two classes.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="seed">The seed of the positions and the noise.</param>
    public LabeledPoint[] Draw(int count, int seed)
    {
        Random random = new(seed);
        LabeledPoint[] points = new LabeledPoint[count];
        for (int i = 0; i < count; i++)
        {
            (double x, double y) = Point(i % 2, random.NextDouble());
            points[i] = new LabeledPoint(x + Noise * random.NextNormal(), y + Noise * random.NextNormal(), i % 2);
        }

        return points;
    }

    /// <summary>Converts points to a data set.</summary>
    public static Dataset ToDataset(LabeledPoint[] points) => Dataset.FromFloats(
        [.. points.SelectMany(point => (float[])[(float)point.X, (float)point.Y])], 2, [.. points.Select(point => point.Class)], classes: 2);

    // Concentric circles.
    private static (double X, double Y) Circle(int label, double along) => Polar(label == 0 ? 1 : 0.45, Math.Tau * along);

    // Two interleaving half circles.
    private static (double X, double Y) Moon(int label, double along)
    {
        (double x, double y) = Polar(0.75, Math.PI * along);
        return label == 0 ? (x - 0.375, y - 0.19) : (0.375 - x, 0.19 - y);
    }

    // One and a half turns each, the second class opposite the first. The square root spaces the points evenly.
    private static (double X, double Y) Spiral(int label, double along)
    {
        double turns = Math.Sqrt(0.02 + 0.98 * along);
        return Polar(1.1 * turns, Math.PI * (3 * turns + label));
    }

    private static (double X, double Y) Polar(double radius, double angle) => (radius * Math.Cos(angle), radius * Math.Sin(angle));
}
