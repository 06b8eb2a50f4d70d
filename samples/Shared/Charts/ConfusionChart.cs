using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace NetGen.Samples;

/// <summary>
/// A confusion matrix, with a row for each true class and a column for each predicted class. The color shows the fraction of the
/// row, so that rare classes are as visible as frequent ones.
/// </summary>
public sealed class ConfusionChart : PlotChart
{
    private const double DarkShare = 0.6;

    private readonly int[,] _counts;
    private readonly string[] _classes;

    /// <summary>Creates the chart of a confusion matrix.</summary>
    /// <param name="counts">The number of samples by true and predicted class: [label x prediction], each at least 0.</param>
    /// <param name="classes">The names of the classes, at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="classes"/> is empty, the matrix does not have one row and one column for each
    /// class, or a count is negative.</exception>
    public ConfusionChart(int[,] counts, IEnumerable<string> classes)
    {
        _counts = (int[,])counts.Clone();
        _classes = [.. classes];
        if (_classes.Length == 0 || counts.GetLength(0) != _classes.Length || counts.GetLength(1) != _classes.Length)
        {
            throw new ArgumentException(
                $"The confusion matrix is {counts.GetLength(0)} x {counts.GetLength(1)} for {_classes.Length} class names; " +
                "it needs one row and one column for each name, and at least 1 name.");
        }

        if (counts.Cast<int>().Any(count => count < 0))
        {
            throw new ArgumentException($"The confusion matrix has a count of {counts.Cast<int>().Min()}; counts must be at least 0.");
        }

        XLabel = "predicted class";
        YLabel = "true class";
    }

    private protected override double? Aspect => 1;

    private protected override void Fill(Plot plot)
    {
        int classes = _classes.Length;
        double[,] shares = Shares();
        Heatmap map = plot.Add.Heatmap(shares);
        map.Colormap = Shades.Share;
        map.ManualRange = new ScottPlot.Range(0, 1);
        map.Rectangle = new CoordinateRect(0, classes, 0, classes);
        for (int label = 0; label < classes; label++)
        {
            for (int answer = 0; answer < classes; answer++)
            {
                AddCount(plot, label, answer, shares[label, answer]);
            }
        }

        for (int edge = 1; edge < classes; edge++)
        {
            plot.Add.HorizontalLine(edge, 1, HouseStyle.Faint.WithAlpha(0.25));
            plot.Add.VerticalLine(edge, 1, HouseStyle.Faint.WithAlpha(0.25));
        }

        double[] middles = [.. Enumerable.Range(0, classes).Select(place => place + 0.5)];
        plot.Axes.Bottom.TickGenerator = new NumericManual(middles, _classes);
        plot.Axes.Left.TickGenerator = new NumericManual(middles, [.. _classes.Reverse()]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.HideGrid();
        plot.Axes.SetLimits(0, classes, 0, classes);
        HouseStyle.Apply(plot.Add.ColorBar(map), "fraction of the row");
    }

    private void AddCount(Plot plot, int label, int answer, double share)
    {
        if (_counts[label, answer] > 0)
        {
            Text text = plot.Add.Text(
                _counts[label, answer].ToString(CultureInfo.InvariantCulture), answer + 0.5, _classes.Length - label - 0.5);
            text.Alignment = Alignment.MiddleCenter;
            text.LabelFontName = HouseStyle.Font;
            text.LabelFontSize = HouseStyle.TickSize;
            text.OffsetY = HouseStyle.MiddleOffset;
            text.LabelFontColor = share > DarkShare ? Colors.White : HouseStyle.Ink;
        }
    }

    private double[,] Shares()
    {
        double[,] shares = new double[_classes.Length, _classes.Length];
        for (int label = 0; label < _classes.Length; label++)
        {
            int total = 0;
            for (int answer = 0; answer < _classes.Length; answer++)
            {
                total += _counts[label, answer];
            }

            for (int answer = 0; answer < _classes.Length; answer++)
            {
                shares[label, answer] = (double)_counts[label, answer] / Math.Max(total, 1);
            }
        }

        return shares;
    }
}
