using SkiaSharp;

namespace NetGen.Samples;

/// <summary>Text outside of plots.</summary>
internal static class Lettering
{
    /// <summary>Draws a line of text; a line that is too long becomes smaller.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="text">The line.</param>
    /// <param name="x">Where it starts, has its middle, or ends.</param>
    /// <param name="middle">Where the middle of its capitals is, from the top.</param>
    /// <param name="align">What of it stands at x.</param>
    /// <param name="size">Units.</param>
    /// <param name="isBold">Whether it is bold.</param>
    /// <param name="room">Units from left to right that it may take.</param>
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

    /// <summary>The units that a line of text takes from left to right.</summary>
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
