using ScottPlot;
using ScottPlot.Plottables;

namespace NetGen.Samples;

/// <summary>A cost as a landscape over two weights, and the ways that descents take on it: from a dot to a diamond.</summary>
/// <param name="cost">The cost of two weights.</param>
public sealed class SurfaceChart(Func<double, double, double> cost) : PlotChart
{
    private const int CellsASide = 160;

    /// <summary>The first weight.</summary>
    public Interval XRange { get; init; } = new(-1, 1);

    /// <summary>The second weight.</summary>
    public Interval YRange { get; init; } = new(-1, 1);

    /// <summary>What the cost is called.</summary>
    public string CostLabel { get; init; } = "cost";

    /// <summary>Whether the colors follow the logarithm of the cost, which is above 0 then.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Contour lines, evenly spaced from the lowest to the highest.</summary>
    public int Contours { get; init; } = 12;

    /// <summary>The ways; what leaves the rectangle is cut off.</summary>
    public IReadOnlyList<Curve> Paths { get; init; } = [];

    private protected override void Check()
    {
        XRange.Check(nameof(XRange));
        YRange.Check(nameof(YRange));
    }

    private protected override void Fill(Plot plot)
    {
        Scale scale = new(IsLogarithmic);
        double[,] costs = Sampled.On(XRange, YRange, CellsASide, (x, y) => scale.Of(Checked(cost(x, y))));
        Heatmap map = plot.Add.Heatmap(costs);
        map.Colormap = Shades.Height;
        map.Rectangle = Sampled.Area(XRange, YRange);
        ContourLines contours = plot.Add.ContourLines(Sampled.Grid(XRange, YRange, costs), Contours);
        contours.LineColor = HouseStyle.Ink.WithAlpha(0.3);
        contours.LineWidth = 1;
        contours.LabelStyle.IsVisible = false;
        for (int i = 0; i < Paths.Count; i++)
        {
            AddPath(plot, Paths[i], HouseStyle.Color(Paths[i].Color ?? i));
        }

        plot.Axes.SetLimits(Sampled.Area(XRange, YRange));
        scale.Show(HouseStyle.Apply(plot.Add.ColorBar(map), CostLabel).Axis, range: null, isWhole: false);
    }

    private double Checked(double value) => double.IsFinite(value) && (value > 0 || !IsLogarithmic)
        ? value
        : throw new ArgumentException(FormattableString.Invariant(
            $"The chart '{Title}' has a cost of {value}; it takes finite ones{(IsLogarithmic ? " above 0" : "")}."));

    private static void AddPath(Plot plot, Curve path, ScottPlot.Color color)
    {
        Scatter line = plot.Add.Scatter(path.X, path.Y, color);
        line.LineWidth = 2;
        line.LinePattern = path.IsDashed ? HouseStyle.Dashes : LinePattern.Solid;
        line.MarkerSize = path.HasMarkers ? 5 : 0;
        line.LegendText = path.Name;
        AddEnd(plot, path.X[0], path.Y[0], MarkerShape.FilledCircle, color);
        AddEnd(plot, path.X[^1], path.Y[^1], MarkerShape.FilledDiamond, color);
    }

    private static void AddEnd(Plot plot, double x, double y, MarkerShape shape, ScottPlot.Color color)
    {
        Marker marker = plot.Add.Marker(x, y, shape, 11, color);
        marker.MarkerStyle.OutlineColor = Colors.White;
        marker.MarkerStyle.OutlineWidth = 1.5f;
    }
}
