using System.Globalization;

namespace NetGen.Samples;

/// <summary>The numbers of an epoch as text; a dash where there is none.</summary>
internal static class EpochCells
{
    private const string None = "-";

    public static string Loss(double? loss) => loss?.ToString("F5", CultureInfo.InvariantCulture) ?? None;

    /// <summary>There is no accuracy without labels.</summary>
    public static string Accuracy(double? share) =>
        share is { } value && !double.IsNaN(value) ? value.ToString("P2", CultureInfo.InvariantCulture) : None;

    public static string Rate(double samplesPerSecond) => samplesPerSecond.ToString("N0", CultureInfo.InvariantCulture);
}
