using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// Lines of dashes or dots. They are drawn as the small areas that they consist of, since SkiaSharp's SVG would make full lines of them.
/// </summary>
internal static class Dashing
{
    /// <summary>Draws a line.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="points">Its points; where one is not finite, the line has a gap.</param>
    /// <param name="style">Color, width and pattern.</param>
    public static void Draw(SKCanvas canvas, IEnumerable<Pixel> points, LineStyle style)
    {
        using SKPath path = new();
        bool isDown = false;
        foreach (Pixel point in points)
        {
            bool isThere = float.IsFinite(point.X) && float.IsFinite(point.Y);
            if (isThere && isDown)
            {
                path.LineTo(point.X, point.Y);
            }
            else if (isThere)
            {
                path.MoveTo(point.X, point.Y);
            }

            isDown = isThere;
        }

        using SKPathEffect? pattern = style.Pattern.GetPathEffect();
        using SKPaint pen = new()
        {
            IsStroke = true,
            StrokeWidth = style.Width,
            PathEffect = pattern,
        };
        using SKPath areas = pen.GetFillPath(path) ?? new SKPath();
        using SKPaint ink = new()
        {
            Color = style.Color.ToSKColor(),
            IsAntialias = true,
        };
        canvas.DrawPath(areas, ink);
    }
}
