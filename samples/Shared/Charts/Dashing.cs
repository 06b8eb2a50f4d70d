using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// Draws dashed and dotted lines. Their dashes are filled as areas, since SkiaSharp's SVG output would turn them into solid lines.
/// </summary>
internal static class Dashing
{
    /// <summary>Draws a line.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="points">Its points; a point that is not finite makes a gap.</param>
    /// <param name="style">Its color, width and pattern.</param>
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
