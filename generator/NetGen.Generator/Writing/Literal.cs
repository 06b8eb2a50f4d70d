using System.Globalization;

namespace NetGen.Generator.Writing;

/// <summary>Numbers as C# literals, the same under every culture.</summary>
internal static class Literal
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>As text and formulas show it: 1E-05, 0.5.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>A number for people to read, its digits in groups of three: 13,002.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
