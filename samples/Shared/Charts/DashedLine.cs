using ScottPlot;

namespace NetGen.Samples;

/// <summary>A dashed curve in a plot.</summary>
/// <param name="points">Its points.</param>
/// <param name="name">The text in the legend; empty for none.</param>
/// <param name="style">Its color, width and pattern.</param>
internal class DashedLine(IReadOnlyList<Coordinates> points, string name, LineStyle style) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems =>
    [
        new LegendItem
        {
            LabelText = name,
            LineStyle = style,
        },
    ];

    /// <inheritdoc/>
    public virtual AxisLimits GetAxisLimits() => new(points.Where(point => point.AreReal).ToList());

    /// <inheritdoc/>
    public void Render(RenderPack rp) => Dashing.Draw(rp.Canvas, Pixels(rp), style);

    /// <summary>The positions of its points in the picture.</summary>
    protected virtual IEnumerable<Pixel> Pixels(RenderPack rp) => points.Select(Axes.GetPixel);
}
