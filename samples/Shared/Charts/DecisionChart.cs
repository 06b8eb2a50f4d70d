using ScottPlot;
using ScottPlot.Plottables;

namespace NetGen.Samples;

/// <summary>The decision regions of a classifier of two inputs in a rectangle, with samples.</summary>
public sealed class DecisionChart : PlotChart
{
    private readonly Func<float, float, double> _output;
    private readonly bool _isProbability;

    /// <summary>Creates a chart of two classes; the decision boundary, where the output is 0.5, is drawn as a line.</summary>
    /// <param name="probability">Returns the probability of the second class, from 0 to 1, for two inputs.</param>
    public DecisionChart(Func<float, float, double> probability)
    {
        _output = probability;
        _isProbability = true;
    }

    /// <summary>Creates a chart of any number of classes.</summary>
    /// <param name="classify">Returns the predicted class, from 0, for two inputs.</param>
    public DecisionChart(Func<float, float, int> classify) => _output = (x, y) => classify(x, y);

    /// <summary>The names of the classes, at least two.</summary>
    public IReadOnlyList<string> Classes { get; init; } = ["0", "1"];

    /// <summary>The samples; their classes must be less than the number of class names.</summary>
    public IReadOnlyList<LabeledPoint> Points { get; init; } = [];

    /// <summary>The range of the first input.</summary>
    public Interval XRange { get; init; } = new(0, 1);

    /// <summary>The range of the second input.</summary>
    public Interval YRange { get; init; } = new(0, 1);

    /// <summary>The number of sampled positions along each side; fewer make smaller files, useful for animations of many charts.</summary>
    public int Cells { get; init; } = 160;

    private protected override double? Aspect => XRange.Length / YRange.Length;

    private protected override void Fill(Plot plot)
    {
        double[,] outputs = Sampled.On(XRange, YRange, Cells, (x, y) => Checked(_output((float)x, (float)y)));
        Heatmap map = plot.Add.Heatmap(outputs);
        map.Rectangle = Sampled.Area(XRange, YRange);
        map.Colormap = _isProbability ? Shades.TwoClasses : new ClassShades(Classes.Count);
        map.ManualRange = new ScottPlot.Range(0, _isProbability ? 1 : Classes.Count - 1);
        if (_isProbability)
        {
            ContourLines boundary = new()
            {
                ContourLineLevels = [0.5],
                LineColor = HouseStyle.Ink,
                LineWidth = 2,
            };
            boundary.LabelStyle.IsVisible = false;
            boundary.Update(Sampled.Grid(XRange, YRange, outputs));
            plot.Add.Plottable(boundary);
            HouseStyle.Apply(plot.Add.ColorBar(map), $"output (0: {Classes[0]}, 1: {Classes[1]})");
        }

        for (int label = 0; label < Classes.Count; label++)
        {
            AddPoints(plot, label);
        }

        plot.Axes.SetLimits(Sampled.Area(XRange, YRange));
    }

    private double Checked(double output)
    {
        if (_isProbability && !double.IsFinite(output))
        {
            throw new ArgumentException(FormattableString.Invariant($"The chart '{Title}' has an output of {output}; outputs must be finite."));
        }

        if (!_isProbability && (output < 0 || output >= Classes.Count))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The function of the chart '{Title}' returns class {output}; there are {Classes.Count} class names."));
        }

        return output;
    }

    private void AddPoints(Plot plot, int label)
    {
        Coordinates[] places = [.. Points.Where(point => point.Class == label).Select(point => new Coordinates(point.X, point.Y))];
        Markers markers = plot.Add.Markers(places, ClassShades.Marker(label), 9, ClassShades.Strong(label));
        markers.MarkerStyle.OutlineColor = Colors.White;
        markers.MarkerStyle.OutlineWidth = 1.5f;
        markers.LegendText = Classes[label];
    }

    private protected override void Check()
    {
        XRange.Check(nameof(XRange));
        YRange.Check(nameof(YRange));
        if (Cells < 2)
        {
            throw new ArgumentException($"The chart '{Title}' has {Cells} cells along a side; it needs at least 2.");
        }

        if (Classes.Count < 2 || (_isProbability && Classes.Count != 2))
        {
            throw new ArgumentException(
                $"The chart '{Title}' has {Classes.Count} class names; it needs {(_isProbability ? "2" : "at least 2")}.");
        }

        foreach (LabeledPoint point in Points)
        {
            if (point.Class < 0 || point.Class >= Classes.Count)
            {
                throw new ArgumentException($"A point of the chart '{Title}' has class {point.Class}; there are {Classes.Count} class names.");
            }
        }
    }
}
