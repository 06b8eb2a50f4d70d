using SkiaSharp;

namespace NetGen.Samples;

/// <summary>The title above pictures that are more than one plot.</summary>
internal static class Heading
{
    private const float Height = 36;

    /// <summary>The units a title takes from the top.</summary>
    public static float HeightOf(string title) => title.Length == 0 ? 0 : Height;

    /// <summary>Draws a title, if there is one, and returns the area below it.</summary>
    public static SKRect Draw(SKCanvas canvas, SKRect area, string title)
    {
        if (title.Length == 0)
        {
            return area;
        }

        Lettering.Draw(canvas, title, area.MidX, area.Top + Height / 2, SKTextAlign.Center, HouseStyle.TitleSize, isBold: true);
        return area with { Top = area.Top + Height };
    }
}
