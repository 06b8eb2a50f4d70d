using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace NetGen.Samples;

/// <summary>A chart of named curves over a common horizontal axis.</summary>
public sealed class LineChart : PlotChart
{
    /// <summary>The curves, at least one.</summary>
    public IReadOnlyList<Curve> Curves { get; init; } = [];

    /// <summary>Shaded bands, drawn below the curves.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Vertical marker lines.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Whether the horizontal axis is logarithmic; values less than or equal to 0 are omitted.</summary>
    public bool IsXLogarithmic { get; init; }

    /// <summary>Whether the vertical axis is logarithmic; values less than or equal to 0 are omitted.</summary>
    public bool IsYLogarithmic { get; init; }

    /// <summary>The labeled values of the horizontal axis; if empty, chosen automatically.</summary>
    public IReadOnlyList<double> XTicks { get; init; } = [];

    /// <summary>The labeled values of the vertical axis; if empty, chosen automatically.</summary>
    public IReadOnlyList<double> YTicks { get; init; } = [];

    /// <summary>The range of the horizontal axis; if null, determined by the curves.</summary>
    public Interval? XRange { get; init; }

    /// <summary>The range of the vertical axis; if null, determined by the curves.</summary>
    public Interval? YRange { get; init; }

    private protected override void Check()
    {
        if (Curves.Count == 0)
        {
            throw new ArgumentException($"The line chart '{Title}' has no curves; it needs at least 1.");
        }
    }

    private protected override void Fill(Plot plot)
    {
        Scale x = new(IsXLogarithmic);
        Scale y = new(IsYLogarithmic);
        for (int i = 0; i < Bands.Count; i++)
        {
            Add(plot, Bands[i], HouseStyle.Color(Bands[i].Color ?? i), x, y);
        }

        for (int i = 0; i < Curves.Count; i++)
        {
            Add(plot, Curves[i], HouseStyle.Color(Curves[i].Color ?? i), x, y);
        }

        foreach (Mark mark in Marks)
        {
            ScottPlot.Color color = mark.Color is int number ? HouseStyle.Color(number) : HouseStyle.Faint;
            plot.Add.Plottable(new MarkLine(x.Of(mark.X), mark.Name, new LineStyle(1.5f, color, LinePattern.Dotted)));
        }

        x.Show(plot.Axes.Bottom, XRange, Curves.All(curve => curve.X.All(double.IsInteger)));
        y.Show(plot.Axes.Left, YRange, isWhole: false);
        Label(plot.Axes.Bottom, x, XTicks);
        Label(plot.Axes.Left, y, YTicks);
    }

    private static void Label(IAxis axis, Scale scale, IReadOnlyList<double> ticks)
    {
        if (ticks.Count > 0)
        {
            axis.TickGenerator = new NumericManual(
                scale.Of([.. ticks]), [.. ticks.Select(tick => tick.ToString("#,0.##", CultureInfo.InvariantCulture))]);
        }
    }

    private static void Add(Plot plot, Band band, ScottPlot.Color color, Scale x, Scale y)
    {
        FillY fill = plot.Add.FillY(x.Of(band.X), y.Of(band.Lower), y.Of(band.Upper));
        fill.FillColor = color.WithAlpha(0.2);
        fill.LineWidth = 0;
        fill.LegendText = band.Name;
    }

    private static void Add(Plot plot, Curve curve, ScottPlot.Color color, Scale x, Scale y)
    {
        double[] xs = x.Of(curve.X), ys = y.Of(curve.Y);
        if (curve is { IsDashed: true, HasLine: true })
        {
            Coordinates[] points = [.. xs.Zip(ys, (at, value) => new Coordinates(at, value))];
            plot.Add.Plottable(new DashedLine(points, curve.HasMarkers ? "" : curve.Name, new LineStyle(2, color, HouseStyle.Dashes)));
            if (!curve.HasMarkers)
            {
                return;
            }
        }

        Scatter scatter = plot.Add.Scatter(xs, ys, color);
        scatter.LegendText = curve.Name;
        scatter.LineWidth = curve is { HasLine: true, IsDashed: false } ? 2 : 0;
        scatter.MarkerSize = curve.HasMarkers || !curve.HasLine ? 6 : 0;
    }
}
