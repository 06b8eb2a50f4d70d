using SkiaSharp;

namespace NetGen.Samples;

/// <summary>The title above a chart.</summary>
internal static class Heading
{
    private const int Height = 32;
    private const float Margin = 6;

    /// <summary>The height of a title in units.</summary>
    public static int HeightOf(string title) => title.Length == 0 ? 0 : Height;

    /// <summary>Draws a title, unless it is empty, and returns the area below it.</summary>
    public static SKRect Draw(SKCanvas canvas, SKRect area, string title, float size)
    {
        if (title.Length > 0)
        {
            Lettering.Draw(
                canvas, title, area.MidX, area.Top + 0.65f * Height, SKTextAlign.Center, size, isBold: true, area.Width - 2 * Margin);
        }

        return area with
        {
            Top = area.Top + HeightOf(title),
        };
    }
}
