using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A chart with two axes.</summary>
public abstract class PlotChart : Chart
{
    private const float Margin = 10;
    private const float LegendGap = 8;

    // The approximate size of axes, legend and color bar.
    private const float SideRoom = 190;
    private const float HeightRoom = 110;

    /// <summary>The label of the horizontal axis; empty for none.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>The label of the vertical axis; empty for none.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>The position of the legend, if there are named items.</summary>
    public LegendPlace Legend { get; init; }

    /// <summary>The aspect ratio of the inner rectangle, width divided by height; null to fill the area.</summary>
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
        // A trial rendering: if ScottPlot changes its axes while rendering, it draws everything again on top.
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

    /// <summary>Throws if the data of the chart are invalid.</summary>
    private protected virtual void Check()
    {
    }

    /// <summary>Adds the content to an empty plot.</summary>
    private protected abstract void Fill(Plot plot);

    /// <summary>The part of an area in which the inner rectangle has a given aspect ratio.</summary>
    private static SKRect Shrunk(SKRect area, PixelRect inner, double aspect)
    {
        float x = (float)Math.Max(0, (inner.Width - inner.Height * aspect) / 2);
        float y = (float)Math.Max(0, (inner.Height - inner.Width / aspect) / 2);
        return new SKRect(area.Left + x, area.Top + y, area.Right - x, area.Bottom - y);
    }

    /// <summary>The part of an area that a legend leaves for the plot.</summary>
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
