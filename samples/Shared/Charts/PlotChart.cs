using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A chart with two axes.</summary>
public abstract class PlotChart : Chart
{
    private const float Margin = 10;
    private const float LegendGap = 8;

    // About what axes, legend and color bar take.
    private const float SideRoom = 190;
    private const float HeightRoom = 110;

    /// <summary>What the horizontal axis shows; none if empty.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the vertical axis shows; none if empty.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>Where the legend stands, if there is anything to tell apart.</summary>
    public LegendPlace Legend { get; init; }

    /// <summary>The width of the inner rectangle over its height; null for what the area gives.</summary>
    private protected virtual double? Aspect => null;

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width)
    {
        Check();
        return Aspect is double aspect
            ? (int)Math.Clamp((width - SideRoom) / aspect + HeightRoom, 200, 2 * width)
            : 140 + width * 3 / 8;
    }

    /// <inheritdoc/>
    protected internal override void DrawBody(SKCanvas canvas, SKRect area)
    {
        Check();
        using Plot plot = HouseStyle.NewPlot();
        plot.XLabel(XLabel);
        plot.YLabel(YLabel);
        Fill(plot);
        LegendItem[] items = [.. plot.Legend.GetItems().Where(item => item.LabelText.Length > 0)];
        plot.HideLegend();
        area.Inflate(-Margin, -Margin);
        Key? key = Legend == LegendPlace.None || items.Length == 0
            ? null
            : new Key(items, Legend == LegendPlace.Below ? area.Width : 0);
        SKRect rest = key is null ? area : Beside(area, key.Size);
        // A trial, since ScottPlot draws everything a second time, on top of the first, when it has changed its axes on the way.
        plot.RenderInMemory((int)rest.Width, (int)rest.Height);
        SKRect place = Aspect is double aspect ? Shrunk(rest, plot.LastRender.DataRect, aspect) : rest;
        plot.Render(canvas, new PixelRect(place.Left, place.Right, place.Bottom, place.Top));
        if (key is not null)
        {
            PixelRect inner = plot.LastRender.DataRect;
            SKPoint corner = Corner(place, new SKRect(inner.Left, inner.Top, inner.Right, inner.Bottom), key.Size);
            key.Draw(canvas, corner.X, corner.Y, isFramed: Legend > LegendPlace.Right);
        }
    }

    /// <summary>Refuses what does not fit.</summary>
    private protected virtual void Check()
    {
    }

    /// <summary>Puts the content into an empty plot.</summary>
    private protected abstract void Fill(Plot plot);

    /// <summary>The part of an area in which the inner rectangle has the wanted shape.</summary>
    private static SKRect Shrunk(SKRect area, PixelRect inner, double aspect)
    {
        float x = (float)Math.Max(0, (inner.Width - inner.Height * aspect) / 2);
        float y = (float)Math.Max(0, (inner.Height - inner.Width / aspect) / 2);
        return new SKRect(area.Left + x, area.Top + y, area.Right - x, area.Bottom - y);
    }

    /// <summary>What a legend leaves of an area.</summary>
    private SKRect Beside(SKRect area, SKSize legend) => Legend switch
    {
        LegendPlace.Below => area with { Bottom = area.Bottom - legend.Height - LegendGap },
        LegendPlace.Right => area with { Right = area.Right - legend.Width - LegendGap },
        _ => area,
    };

    /// <summary>The upper left corner of the legend.</summary>
    private SKPoint Corner(SKRect plot, SKRect inner, SKSize legend)
    {
        float left = inner.Left + LegendGap;
        float right = inner.Right - LegendGap - legend.Width;
        float top = inner.Top + LegendGap;
        float bottom = inner.Bottom - LegendGap - legend.Height;
        return Legend switch
        {
            LegendPlace.Below => new SKPoint(inner.MidX - legend.Width / 2, plot.Bottom + LegendGap),
            LegendPlace.Right => new SKPoint(plot.Right + LegendGap, inner.MidY - legend.Height / 2),
            LegendPlace.UpperLeft => new SKPoint(left, top),
            LegendPlace.UpperRight => new SKPoint(right, top),
            LegendPlace.LowerLeft => new SKPoint(left, bottom),
            _ => new SKPoint(right, bottom),
        };
    }
}
