using ScottPlot;
using ScottPlot.Plottables;

namespace NetGen.Samples;

/// <summary>A cost surface over two weights with the paths of descents, each from a dot to a diamond.</summary>
/// <param name="cost">Returns the cost for two weights.</param>
public sealed class SurfaceChart(Func<double, double, double> cost) : PlotChart
{
    private const int CellsASide = 160;

    /// <summary>The range of the first weight.</summary>
    public Interval XRange { get; init; } = new(-1, 1);

    /// <summary>The range of the second weight.</summary>
    public Interval YRange { get; init; } = new(-1, 1);

    /// <summary>The label of the color bar.</summary>
    public string CostLabel { get; init; } = "cost";

    /// <summary>Whether the color scale is logarithmic; the cost must then be greater than 0.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The number of contour lines, evenly spaced from the lowest to the highest cost.</summary>
    public int Contours { get; init; } = 12;

    /// <summary>The paths; parts outside the rectangle are cut off.</summary>
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
            $"The chart '{Title}' has a cost of {value}; costs must be finite{(IsLogarithmic ? " and greater than 0" : "")}."));

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
