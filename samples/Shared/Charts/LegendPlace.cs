namespace NetGen.Samples;

/// <summary>The position of the legend of a chart.</summary>
public enum LegendPlace
{
    /// <summary>Below the plot, without covering it.</summary>
    Below,

    /// <summary>To the right of the plot, without covering it.</summary>
    Right,

    /// <summary>In the upper left corner of the plot.</summary>
    UpperLeft,

    /// <summary>In the upper right corner of the plot.</summary>
    UpperRight,

    /// <summary>In the lower left corner of the plot.</summary>
    LowerLeft,

    /// <summary>In the lower right corner of the plot.</summary>
    LowerRight,

    /// <summary>No legend.</summary>
    None,
}
