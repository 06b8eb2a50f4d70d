using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace NetGen.Samples;

/// <summary>A chart with a horizontal bar for each name, from the top; positive and negative bars have different colors.</summary>
public sealed class BarChart : PlotChart
{
    private readonly string[] _names;
    private readonly double[] _values;

    /// <summary>Creates a bar chart.</summary>
    /// <param name="names">The names, at least one.</param>
    /// <param name="values">The value of each name; finite.</param>
    /// <exception cref="ArgumentException"><paramref name="names"/> is empty, the number of values differs, or a value is not finite.</exception>
    public BarChart(IEnumerable<string> names, IEnumerable<double> values)
    {
        _names = [.. names];
        _values = [.. values];
        if (_names.Length == 0 || _names.Length != _values.Length || !_values.All(double.IsFinite))
        {
            throw new ArgumentException(
                $"A bar chart has {_names.Length} names and {_values.Length} values; it needs at least 1 name and a finite value for each.");
        }
    }

    /// <summary>The numeric format of the values at the bars.</summary>
    public string Format { get; init; } = "0.00";

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width) => 70 + 28 * _names.Length;

    private protected override void Fill(Plot plot)
    {
        Bar[] bars = new Bar[_values.Length];
        for (int i = 0; i < bars.Length; i++)
        {
            bars[i] = new Bar
            {
                Position = bars.Length - 1 - i,
                Value = _values[i],
                Size = 0.7,
                FillColor = HouseStyle.Color(_values[i] < 0 ? 1 : 0),
                LineWidth = 0,
                Orientation = Orientation.Horizontal,
                ValueLabel = _values[i].ToString(Format, CultureInfo.InvariantCulture),
            };
        }

        BarPlot plotted = plot.Add.Bars(bars);
        plotted.Horizontal = true;
        plotted.ValueLabelStyle.FontName = HouseStyle.Font;
        plotted.ValueLabelStyle.FontSize = HouseStyle.TickSize;
        plotted.ValueLabelStyle.OffsetY = HouseStyle.MiddleOffset;
        plotted.ValueLabelStyle.ForeColor = HouseStyle.Ink;
        plot.Axes.Left.TickGenerator = new NumericManual([.. bars.Select(bar => bar.Position)], _names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.FrameLineStyle.IsVisible = false;
        plot.Grid.YAxisStyle.IsVisible = false;
        double low = Math.Min(0, _values.Min());
        double high = Math.Max(0, _values.Max());
        double room = Math.Max(high - low, double.Epsilon) * 0.2;
        plot.Axes.SetLimits(low < 0 ? low - room : low, high > 0 ? high + room : high, -0.6, bars.Length - 0.4);
        plot.Add.VerticalLine(0, 1, HouseStyle.Ink);
    }
}
