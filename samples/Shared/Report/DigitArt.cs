using Spectre.Console;
using Spectre.Console.Rendering;
using TerminalColor = Spectre.Console.Color;

namespace NetGen.Samples;

/// <summary>
/// A digit drawn in the terminal, with two pixels per character, one above the other: half blocks in gray levels, or shade characters if
/// the terminal has too few colors.
/// </summary>
/// <param name="image">The pixels from 0 to 1, row by row: [28 x 28]. The array is not copied.</param>
public sealed class DigitArt(float[] image) : Renderable
{
    /// <summary>The number of characters in a line.</summary>
    public const int Width = MnistFiles.Side - 2 * Margin;

    // MNIST centers each digit, at most 20 pixels wide and high, in its image.
    private const int Margin = 2;

    private const string Shades = " ░▒▓█";

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(Width, Width);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        bool hasGreys = options.ColorSystem >= ColorSystem.EightBit;
        for (int y = Margin; y < MnistFiles.Side - Margin; y += 2)
        {
            for (int x = Margin; x < MnistFiles.Side - Margin; x++)
            {
                float upper = image[y * MnistFiles.Side + x];
                float lower = image[(y + 1) * MnistFiles.Side + x];
                yield return hasGreys
                    ? new Segment("▀", new Style(Gray(upper), Gray(lower)))
                    : new Segment(Shade(upper, lower));
            }

            yield return Segment.LineBreak;
        }
    }

    private static TerminalColor Gray(float value)
    {
        byte level = (byte)MathF.Round(value * 255);
        return new TerminalColor(level, level, level);
    }

    private static string Shade(float upper, float lower)
    {
        int shade = (int)MathF.Round((upper + lower) / 2 * (Shades.Length - 1));
        return Shades[shade].ToString();
    }
}
