namespace RowReader;

/// <summary>The ten digits as tiny letters, for the heads of columns.</summary>
internal static class Glyphs
{
    /// <summary>Pixels in a row.</summary>
    public const int Width = 3;

    /// <summary>Rows.</summary>
    public const int Height = 5;

    // Fifteen pixels a digit, row by row, the first one in the highest bit.
    private static readonly int[] Bits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001,
        0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111,
    ];

    /// <summary>A digit, [5 x 3]: 1 for ink, else 0.</summary>
    public static float[] Of(int digit) =>
        [.. Enumerable.Range(0, Width * Height).Select(place => (Bits[digit] >> (Width * Height - 1 - place)) & 1)];
}
