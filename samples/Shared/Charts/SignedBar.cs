using System.Globalization;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>The color bar of signed values.</summary>
internal static class SignedBar
{
    /// <summary>The width in units, including the gap to its left.</summary>
    public const float Width = 80;

    private const float Gap = 14;
    private const float BarWidth = 16;
    private const float MaximumHeight = 260;
    private const int Steps = 100;

    /// <summary>Draws the bar with its tick labels.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="area">The area to draw in.</param>
    /// <param name="strongest">The value at the upper end; the lower end is its negative.</param>
    public static void Draw(SKCanvas canvas, SKRect area, float strongest)
    {
        float height = Math.Min(area.Height - HouseStyle.TickSize, MaximumHeight);
        SKRect bar = SKRect.Create(area.Left + Gap, area.MidY - height / 2, BarWidth, height);
        PngImage colors = new(1, Steps, default);
        for (int step = 0; step < Steps; step++)
        {
            colors.Fill(0, step, 1, 1, ColorScale.Signed(1 - 2f * step / (Steps - 1)));
        }

        using SKImage pixels = colors.ToImage();
        canvas.DrawImage(pixels, bar, new SKSamplingOptions(SKFilterMode.Nearest));
        foreach (float share in (ReadOnlySpan<float>)[1, 0.5f, 0, -0.5f, -1])
        {
            Lettering.Draw(
                canvas, (share * strongest).ToString("0.##;-0.##;0", CultureInfo.InvariantCulture), bar.Right + 6,
                bar.MidY - share * height / 2, SKTextAlign.Left, HouseStyle.TickSize);
        }
    }
}
