using ScottPlot;

namespace NetGen.Samples;

/// <summary>Where the legend of a chart stands.</summary>
public enum LegendPlace
{
    /// <summary>Beside the plot, where it covers nothing.</summary>
    Right,

    /// <summary>Below the plot, where it covers nothing.</summary>
    Below,

    /// <summary>In the upper left corner of the plot.</summary>
    UpperLeft,

    /// <summary>In the upper right corner of the plot.</summary>
    UpperRight,

    /// <summary>In the lower left corner of the plot.</summary>
    LowerLeft,

    /// <summary>In the lower right corner of the plot.</summary>
    LowerRight,

    /// <summary>Nowhere.</summary>
    None,
}

internal static class LegendPlaces
{
    /// <summary>Shows the legend, if it has something to say.</summary>
    public static void Show(this LegendPlace place, Plot plot)
    {
        if (place == LegendPlace.None || plot.Legend.GetItems().Length == 0)
        {
            plot.HideLegend();
        }
        else if (place == LegendPlace.Right)
        {
            plot.ShowLegend(Edge.Right);
        }
        else if (place == LegendPlace.Below)
        {
            plot.ShowLegend(Edge.Bottom);
        }
        else
        {
            plot.ShowLegend(place switch
            {
                LegendPlace.UpperLeft => Alignment.UpperLeft,
                LegendPlace.UpperRight => Alignment.UpperRight,
                LegendPlace.LowerLeft => Alignment.LowerLeft,
                _ => Alignment.LowerRight,
            });
        }
    }
}
