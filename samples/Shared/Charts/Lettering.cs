using SkiaSharp;

namespace NetGen.Samples;

/// <summary>Draws text outside of plots.</summary>
internal static class Lettering
{
    /// <summary>Draws a line of text, in a smaller font if it is too long.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="text">The line.</param>
    /// <param name="x">The x coordinate of its left end, center or right end, depending on <paramref name="align"/>.</param>
    /// <param name="middle">The y coordinate of the vertical middle of its capitals.</param>
    /// <param name="align">The part of the text at <paramref name="x"/>.</param>
    /// <param name="size">The font size in units.</param>
    /// <param name="isBold">Whether it is bold.</param>
    /// <param name="room">The maximum width in units.</param>
    public static void Draw(
        SKCanvas canvas, string text, float x, float middle, SKTextAlign align, float size = HouseStyle.LabelSize, bool isBold = false,
        float room = float.PositiveInfinity)
    {
        using SKFont font = NewFont(size, isBold);
        font.Size = Math.Min(size, size * room / font.MeasureText(text));
        using SKPaint ink = new()
        {
            Color = HouseStyle.Ink.ToSKColor(),
            IsAntialias = true,
        };
        canvas.DrawText(text, x, middle + font.Metrics.CapHeight / 2, align, font, ink);
    }

    /// <summary>The width of a line of text in units.</summary>
    public static float WidthOf(string text, float size = HouseStyle.LabelSize)
    {
        using SKFont font = NewFont(size, isBold: false);
        return font.MeasureText(text);
    }

    private static SKFont NewFont(float size, bool isBold) =>
        new(SKTypeface.FromFamilyName(HouseStyle.Font, isBold ? SKFontStyle.Bold : SKFontStyle.Normal), size)
        {
            Subpixel = true,
            Hinting = SKFontHinting.None,
            LinearMetrics = true,
        };
}
