using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A chart with two axes.</summary>
public abstract class PlotChart : Chart
{
    /// <summary>What the horizontal axis shows; none if empty.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the vertical axis shows; none if empty.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>The width of the inner rectangle over its height; null for what the area gives.</summary>
    private protected virtual double? Aspect => null;

    /// <inheritdoc/>
    protected internal override int NaturalHeight(int width) =>
        Aspect is double aspect ? (int)Math.Clamp(40 + 0.8 * width / aspect, 200, 2 * width) : 160 + width * 3 / 8;

    /// <inheritdoc/>
    protected internal override void Draw(SKCanvas canvas, SKRect area)
    {
        using Plot plot = HouseStyle.NewPlot();
        plot.Title(Title);
        plot.XLabel(XLabel);
        plot.YLabel(YLabel);
        Fill(plot);
        SKRect place = Aspect is double aspect ? Shrunk(plot, area, aspect) : area;
        plot.Render(canvas, new PixelRect(place.Left, place.Right, place.Bottom, place.Top));
    }

    /// <summary>Puts the content into an empty plot.</summary>
    private protected abstract void Fill(Plot plot);

    /// <summary>The part of an area in which the inner rectangle has the wanted shape, known only after a trial.</summary>
    private static SKRect Shrunk(Plot plot, SKRect area, double aspect)
    {
        plot.RenderInMemory((int)area.Width, (int)area.Height);
        PixelRect inner = plot.LastRender.DataRect;
        float x = (float)Math.Max(0, (inner.Width - inner.Height * aspect) / 2);
        float y = (float)Math.Max(0, (inner.Height - inner.Width / aspect) / 2);
        return new SKRect(area.Left + x, area.Top + y, area.Right - x, area.Bottom - y);
    }
}
