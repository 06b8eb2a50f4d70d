using System.Globalization;

namespace NetGen.Samples;

/// <summary>Formats the numbers of an epoch; a missing number is a dash.</summary>
internal static class EpochCells
{
    private const string None = "-";

    public static string Loss(double? loss) => loss?.ToString("F5", CultureInfo.InvariantCulture) ?? None;

    /// <summary>Formats an accuracy; it is missing if the data have no labels.</summary>
    public static string Accuracy(double? share) =>
        share is { } value && !double.IsNaN(value) ? value.ToString("P2", CultureInfo.InvariantCulture) : None;

    public static string Rate(double samplesPerSecond) => samplesPerSecond.ToString("N0", CultureInfo.InvariantCulture);
}
