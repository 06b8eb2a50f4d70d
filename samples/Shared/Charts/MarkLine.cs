using ScottPlot;

namespace NetGen.Samples;

/// <summary>A dotted line from the bottom of a plot to its top.</summary>
/// <param name="x">Its x coordinate.</param>
/// <param name="name">The text in the legend; empty for none.</param>
/// <param name="style">Its color, width and pattern.</param>
internal sealed class MarkLine(double x, string name, LineStyle style) : DashedLine([], name, style)
{
    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => AxisLimits.HorizontalOnly(x, x);

    /// <inheritdoc/>
    protected override IEnumerable<Pixel> Pixels(RenderPack rp)
    {
        float place = Axes.GetPixelX(x);
        return [new Pixel(place, rp.DataRect.Bottom), new Pixel(place, rp.DataRect.Top)];
    }
}
