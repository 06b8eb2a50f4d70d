namespace RowReader;

/// <summary>The ten digits in a tiny pixel font, for column headings.</summary>
internal static class Glyphs
{
    /// <summary>The width in pixels.</summary>
    public const int Width = 3;

    /// <summary>The height in pixels.</summary>
    public const int Height = 5;

    // Fifteen pixels per digit, row by row, with the first pixel in the highest bit.
    private static readonly int[] Bits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001,
        0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111,
    ];

    /// <summary>The pixels of a digit, 1 for ink and 0 for background: [5 x 3].</summary>
    public static float[] Of(int digit) =>
        [.. Enumerable.Range(0, Width * Height).Select(place => (Bits[digit] >> (Width * Height - 1 - place)) & 1)];
}
