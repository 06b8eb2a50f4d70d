using NetGen.Samples;

namespace Approximation;

/// <summary>The pictures: the fitted curves and their errors.</summary>
internal static class Pictures
{
    private const int Learned = 0;
    private const int Wanted = 6;
    private const int Unseen = 4;

    /// <summary>Draws every network's curve over its target.</summary>
    public static Chart OfFits(FittedCurve[] sine, FittedCurve[] steps) => new ChartGrid
    {
        Columns = 1,
        Charts =
        [
            Grid("sin x (dashed) and its approximation by one hidden layer; no training data in the shaded parts", Target.Sine, sine),
            Grid("The same for a step function", Target.Steps, steps),
        ],
    };

    /// <summary>Draws the errors over the number of units.</summary>
    public static Chart OfErrors(FittedCurve[] sine, FittedCurve[] steps) => new LineChart
    {
        Title = "More units, smaller errors, but only where there are training data",
        XLabel = "hidden units",
        YLabel = "root mean squared error",
        IsXLogarithmic = true,
        IsYLogarithmic = true,
        Curves =
        [
            Errors($"{Target.Sine.Name}, training range", sine, fit => fit.Inside, 0, isDashed: false),
            Errors($"{Target.Sine.Name}, outside", sine, fit => fit.Outside, 0, isDashed: true),
            Errors($"{Target.Steps.Name}, training range", steps, fit => fit.Inside, 1, isDashed: false),
            Errors($"{Target.Steps.Name}, outside", steps, fit => fit.Outside, 1, isDashed: true),
        ],
    };

    private static ChartGrid Grid(string title, Target target, FittedCurve[] fits) => new()
    {
        Title = title,
        Columns = 3,
        Charts = [.. fits.Select(fit => Panel(target, fit))],
    };

    private static LineChart Panel(Target target, FittedCurve fit)
    {
        double[] x = Array.ConvertAll(FittedCurve.Places, place => (double)place);
        return new LineChart
        {
            Title = $"{fit.Units} unit{(fit.Units == 1 ? "" : "s")}: error {fit.Inside:0.000}",
            XLabel = "x",
            XRange = Target.Drawn,
            YRange = new Interval(-2, 2),
            Legend = LegendPlace.None,
            Bands = [Shade(Target.Left), Shade(Target.Right)],
            Curves =
            [
                new Curve("target", x, x.Select(target.Function))
                {
                    Color = Wanted,
                    IsDashed = true,
                },
                new Curve("network", x, fit.Y.Select(y => (double)y))
                {
                    Color = Learned,
                },
            ],
        };
    }

    private static Band Shade(Interval part) => new("", [part.From, part.To], [-2, -2], [2, 2])
    {
        Color = Unseen,
    };

    private static Curve Errors(string name, FittedCurve[] fits, Func<FittedCurve, double> error, int color, bool isDashed) =>
        new(name, fits.Select(fit => (double)fit.Units), fits.Select(error))
        {
            Color = color,
            IsDashed = isDashed,
            HasMarkers = true,
        };
}
