using System.Xml.Linq;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>Renders drawings as PNG and SVG.</summary>
internal static class Rendering
{
    // Sharp on high-density screens and in print.
    private const int PixelsPerUnit = 2;

    /// <summary>Renders a drawing as the content of a PNG file.</summary>
    public static byte[] Png(Action<SKCanvas, SKRect> draw, int width, int height)
    {
        using SKSurface surface = SKSurface.Create(
            new SKImageInfo(width * PixelsPerUnit, height * PixelsPerUnit, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Scale(PixelsPerUnit);
        OnPaper(draw, surface.Canvas, width, height);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Renders a drawing as the root element of an SVG file.</summary>
    public static XElement Svg(Action<SKCanvas, SKRect> draw, int width, int height)
    {
        using MemoryStream stream = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
        {
            OnPaper(draw, canvas, width, height);
        }

        stream.Position = 0;
        return SvgPolish.Applied(XElement.Load(stream));
    }

    private static void OnPaper(Action<SKCanvas, SKRect> draw, SKCanvas canvas, int width, int height)
    {
        SKRect area = SKRect.Create(width, height);
        using SKPaint paper = new()
        {
            Color = HouseStyle.Paper,
        };
        canvas.DrawRect(area, paper);
        draw(canvas, area);
    }
}
