using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace NetGen.Samples;

/// <summary>The scale of an axis; a logarithmic axis is plotted as exponents of 10.</summary>
internal readonly record struct Scale(bool IsLogarithmic)
{
    /// <summary>The position of a value on the axis; NaN if it has none.</summary>
    public double Of(double value)
    {
        double place = IsLogarithmic ? Math.Log10(value) : value;
        return double.IsFinite(place) ? place : double.NaN;
    }

    /// <summary>The positions of values on the axis.</summary>
    public double[] Of(double[] values) => Array.ConvertAll(values, Of);

    /// <summary>Sets the range and the tick labels of an axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="range">Its range; null for the range that the plot needs.</param>
    /// <param name="isWhole">Whether the axis shows whole numbers only, such as epochs.</param>
    public void Show(IAxis axis, Interval? range, bool isWhole)
    {
        if (IsLogarithmic)
        {
            axis.TickGenerator = new NumericAutomatic
            {
                MinorTickGenerator = new LogMinorTickGenerator(),
                IntegerTicksOnly = true,
                LabelFormatter = exponent => Math.Pow(10, exponent).ToString("G3", CultureInfo.InvariantCulture),
            };
            axis.MinorTickStyle.Length = 3;
        }
        else if (isWhole && axis.TickGenerator is NumericAutomatic numbers)
        {
            numbers.IntegerTicksOnly = true;
        }

        if (range is Interval given)
        {
            Check(given);
            axis.Min = Of(given.From);
            axis.Max = Of(given.To);
        }
    }

    private void Check(Interval range)
    {
        range.Check("An axis");
        if (IsLogarithmic && range.From <= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A logarithmic axis goes from {range.From} to {range.To}; its lower end must be greater than 0."));
        }
    }
}
