namespace NetGen.Samples;

/// <summary>Where the legend of a chart stands.</summary>
public enum LegendPlace
{
    /// <summary>Below the plot, where it covers nothing.</summary>
    Below,

    /// <summary>Beside the plot, where it covers nothing.</summary>
    Right,

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
