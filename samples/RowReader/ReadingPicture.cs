using NetGen.Samples;

namespace RowReader;

/// <summary>
/// A picture of a reading: the digit, and to the right of each row the probabilities of the ten classes after that row, from black for
/// 0 to white for 1.
/// </summary>
internal static class ReadingPicture
{
    private const int Scale = 12;
    private const int Gap = 12;
    private const int GlyphScale = 4;
    private const int ColumnWidth = 28;
    private const int Top = Gap + Glyphs.Height * GlyphScale + Gap;
    private const int DigitSide = MnistFiles.Side * Scale;
    private const int BeliefsLeft = Gap + DigitSide + Gap;

    /// <summary>Draws the picture and writes it as PNG.</summary>
    /// <param name="path">The path of the file; an existing file is replaced atomically.</param>
    /// <param name="reading">The reading.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Save(string path, Reading reading) => AtomicFile.Write(path, Draw(reading).Write);

    /// <summary>Draws the picture.</summary>
    public static PngImage Draw(Reading reading)
    {
        PngImage picture = new(
            BeliefsLeft + MnistFiles.Classes * ColumnWidth + Gap, Top + DigitSide + Gap, Pixels.Background);
        Pixels.Draw(picture, Gap, Top, reading.Digit, MnistFiles.Side, Scale, ColorScale.Gray);
        for (int digit = 0; digit < MnistFiles.Classes; digit++)
        {
            DrawColumn(picture, BeliefsLeft + digit * ColumnWidth, digit, reading);
        }

        return picture;
    }

    private static void DrawColumn(PngImage picture, int left, int digit, Reading reading)
    {
        const int Indent = (ColumnWidth - Glyphs.Width * GlyphScale) / 2;
        Pixels.Draw(
            picture, left + Indent, Gap, Glyphs.Of(digit), Glyphs.Width, GlyphScale,
            ink => ink > 0 ? ColorScale.Gray(1) : Pixels.Background);
        for (int row = 0; row < Reading.Rows; row++)
        {
            picture.Fill(left, Top + row * Scale, ColumnWidth - 1, Scale - 1, ColorScale.Gray(reading.Belief(row)[digit]));
        }
    }
}
