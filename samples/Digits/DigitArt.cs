using Spectre.Console;
using Spectre.Console.Rendering;
using Color = Spectre.Console.Color;

namespace Digits;

/// <summary>One digit for the terminal: two pixels a character, one above the other.</summary>
internal static class DigitArt
{
    /// <summary>Characters in a line of a digit.</summary>
    public const int Width = Side - 2 * Margin;

    private const int Side = 28;

    // MNIST centres each digit, at most 20 pixels wide and high, in its image.
    private const int Margin = 2;

    private const string Shades = " ░▒▓█";

    /// <summary>Draws a digit: half blocks in grey levels, or shades where the console has too few colours.</summary>
    /// <param name="console">Tells how many colours there are.</param>
    /// <param name="image">[28 x 28], 0 to 1, row by row.</param>
    public static IRenderable Draw(IAnsiConsole console, ReadOnlySpan<float> image)
    {
        bool hasGreys = console.Profile.Capabilities.ColorSystem >= ColorSystem.EightBit;
        Paragraph paragraph = new();
        for (int y = Margin; y < Side - Margin; y += 2)
        {
            for (int x = Margin; x < Side - Margin; x++)
            {
                float upper = image[y * Side + x];
                float lower = image[(y + 1) * Side + x];
                _ = hasGreys
                    ? paragraph.Append("▀", new Style(Grey(upper), Grey(lower)))
                    : paragraph.Append(Shade(upper, lower));
            }

            paragraph.Append("\n");
        }

        return paragraph;
    }

    private static Color Grey(float value)
    {
        byte level = (byte)MathF.Round(value * 255);
        return new Color(level, level, level);
    }

    private static string Shade(float upper, float lower)
    {
        int shade = (int)MathF.Round((upper + lower) / 2 * (Shades.Length - 1));
        return Shades[shade].ToString();
    }
}
