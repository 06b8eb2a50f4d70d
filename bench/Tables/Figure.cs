using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>Formats figures for the table: three digits and a unit.</summary>
public static class Figure
{
    /// <summary>Returns the figure with its unit, such as "284 ns" or "8.21 M/s".</summary>
    public static string Text(double value, string unit)
    {
        Scale scale = Scale.Of(value, unit);
        return $"{scale.Text(value)} {scale.Unit}";
    }

    /// <summary>Returns how many times as fast a row is as another; for times the ratio is inverted.</summary>
    public static string Ratio(Row row, Row other) => $"{ThreeDigits(TimesAsFast(row.Median, other.Median, row.Unit))}x";

    /// <summary>Returns how many times as fast a figure is as another in the same unit.</summary>
    public static double TimesAsFast(double figure, double other, string unit)
    {
        bool isRate = unit.EndsWith("/s", StringComparison.Ordinal);
        return isRate ? figure / other : other / figure;
    }

    /// <summary>Returns the number with three digits, such as 0.0312 or 2,360.</summary>
    public static string ThreeDigits(double value)
    {
        // Rounded first: 9.996 becomes 10.0, not 10.00.
        double rounded = double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int decimals = rounded == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(rounded)), 0, 8);
        return rounded.ToString("N" + decimals, CultureInfo.InvariantCulture);
    }
}
