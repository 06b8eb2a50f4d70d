using NetGen.Samples;

namespace GradientDescent;

/// <summary>The pictures: the cost surface and the cost of one weight, with the paths of the descents.</summary>
internal static class Pictures
{
    private const int Tangents = 3;

    // Half the width of a tangent.
    private const double Reach = 0.4;

    // The axes of the cost surface.
    private static readonly Interval Weights = new(0.3, 3.3);
    private static readonly Interval Biases = new(-5, 0.6);

    // The axis of the cost curve, centered on the minimum.
    private static readonly Interval Curved = new(-0.5, 3.5);

    /// <summary>Draws the descents of weight and bias on the cost surface, seen from above.</summary>
    public static Chart OfTwoWeights(Landscape landscape, Journeys journeys) => new ChartGrid
    {
        Title = "The cost of a line y = w x + b, and descents from the dot",
        Charts =
        [
            Surface("gradient descent, by learning rate", landscape, journeys.TwoWeights, descent => $"{descent.Rate}, {descent.Name}"),
            Surface("optimizers, each with a suitable rate", landscape, journeys.Optimizers, descent => descent.Name),
        ],
    };

    /// <summary>Draws the cost as a function of the weight alone, with steps and tangents.</summary>
    public static Chart OfOneWeight(Landscape landscape, Journeys journeys) => new ChartGrid
    {
        Title = "One weight: each step is minus the learning rate times the slope of the tangent",
        Charts = [.. journeys.OneWeight.Select(descent => Slope(landscape, descent))],
    };

    private static SurfaceChart Surface(string title, Landscape landscape, Descent[] descents, Func<Descent, string> name) => new(landscape.Cost)
    {
        Title = title,
        XLabel = "weight w",
        YLabel = "bias b",
        XRange = Weights,
        YRange = Biases,
        Legend = LegendPlace.LowerLeft,
        IsLogarithmic = true,
        Paths =
        [
            .. descents.Select(descent => new Curve(
                name(descent), Seen(descent).Select(place => place.Weight), Seen(descent).Select(place => place.Bias))
            {
                HasMarkers = true,
            }),
        ],
    };

    // A diverging descent is drawn up to its first point outside the picture.
    private static IEnumerable<Place> Seen(Descent descent)
    {
        int outside = Array.FindIndex(
            descent.Places, place => place.Weight < Weights.From || place.Weight > Weights.To || place.Bias < Biases.From || place.Bias > Biases.To);
        return outside < 0 ? descent.Places : descent.Places.Take(outside + 1);
    }

    private static LineChart Slope(Landscape landscape, Descent descent)
    {
        double[] weights = [.. Enumerable.Range(0, 100).Select(i => Curved.Middle(i, 100))];
        return new LineChart
        {
            Title = $"learning rate {descent.Rate}: {descent.Name}",
            XLabel = "weight w",
            YLabel = "cost",
            XRange = Curved,
            YRange = new Interval(-2, 28),
            Curves =
            [
                new Curve("cost", weights, weights.Select(weight => landscape.Cost(weight, landscape.Best.Bias)))
                {
                    Color = 6,
                },
                new Curve("steps", descent.Places.Select(place => place.Weight), descent.Places.Select(place => place.Cost))
                {
                    Color = 0,
                    HasMarkers = true,
                },
                .. descent.Places.Take(Tangents).Select((place, i) => Tangent(i == 0 ? "tangents" : "", place)),
            ],
        };
    }

    private static Curve Tangent(string name, Place place) => new(
        name, [place.Weight - Reach, place.Weight + Reach], [place.Cost - Reach * place.Slope, place.Cost + Reach * place.Slope])
    {
        Color = 1,
        IsDashed = true,
    };
}
