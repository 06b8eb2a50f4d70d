using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.TickGenerators;
using SkiaSharp;
using PlotColor = ScottPlot.Color;

namespace NetGen.Samples;

/// <summary>The common style of all charts.</summary>
internal static class HouseStyle
{
    /// <summary>The font of all text; a fallback font is used where it is missing.</summary>
    public const string Font = "DejaVu Sans";

    /// <summary>Fallback fonts with letters of about the same widths.</summary>
    public const string SimilarFonts = "Verdana, sans-serif";

    /// <summary>The font size of titles.</summary>
    public const float TitleSize = 16;

    /// <summary>The font size of axis labels and captions.</summary>
    public const float LabelSize = 13;

    /// <summary>The font size of tick labels and legends.</summary>
    public const float TickSize = 12;

    /// <summary>
    /// The offset that centers digits vertically: ScottPlot centers the line, which includes room for accents and descenders.
    /// </summary>
    public const float MiddleOffset = 3;

    // The density of tick labels, relative to ScottPlot's default.
    private const double TickDensity = 0.5;

    /// <summary>The color of the background.</summary>
    public static readonly SKColor Paper = SKColors.White;

    /// <summary>The color of text and axes.</summary>
    public static readonly PlotColor Ink = new(45, 45, 48);

    /// <summary>The color of less important elements: grids and marks.</summary>
    public static readonly PlotColor Faint = new(140, 140, 145);

    // Okabe and Ito (2008), "Color Universal Design": distinguishable by color-blind people too. Their yellow is too pale for lines.
    private static readonly PlotColor[] Palette =
    [
        new(0, 114, 178), new(213, 94, 0), new(0, 158, 115), new(204, 121, 167), new(230, 159, 0), new(86, 180, 233), new(60, 60, 60),
    ];

    /// <summary>The color of a curve or class.</summary>
    /// <param name="index">The index of the color, from 0; it wraps around after the last color.</param>
    public static PlotColor Color(int index) => Palette[index % Palette.Length];

    /// <summary>A dash pattern short enough to show more than one dash in a legend.</summary>
    public static readonly LinePattern Dashes = new([6, 4], 0, nameof(Dashes));

    /// <summary>Creates an empty plot.</summary>
    public static Plot NewPlot()
    {
        Plot plot = new();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Font.Set(Font);
        plot.Axes.Color(Ink);
        plot.Axes.Title.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Right.FrameLineStyle.IsVisible = false;
        foreach (IAxis axis in plot.Axes.GetAxes())
        {
            axis.Label.FontSize = LabelSize;
            axis.Label.Bold = false;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.MinorTickStyle.Length = 0;
            axis.TickGenerator = new NumericAutomatic
            {
                TickDensity = TickDensity,
            };
        }

        plot.Axes.Left.TickLabelStyle.OffsetY = MiddleOffset;

        plot.Grid.MajorLineColor = Ink.WithAlpha(0.12);
        return plot;
    }

    /// <summary>Sets the label of a color bar and styles it like the axes.</summary>
    public static ColorBar Apply(ColorBar bar, string label)
    {
        bar.Label = label;
        bar.Width = 18;
        bar.LabelStyle.FontName = Font;
        bar.LabelStyle.FontSize = LabelSize;
        bar.LabelStyle.Bold = false;
        bar.LabelStyle.ForeColor = Ink;
        bar.LabelStyle.OffsetX = 3;
        bar.Axis.TickLabelStyle.FontName = Font;
        bar.Axis.TickLabelStyle.FontSize = TickSize;
        bar.Axis.TickLabelStyle.ForeColor = Ink;
        bar.Axis.TickLabelStyle.OffsetY = MiddleOffset;
        bar.Axis.MinorTickStyle.Length = 0;
        bar.Axis.TickGenerator = new NumericAutomatic
        {
            TickDensity = TickDensity,
        };
        return bar;
    }
}
