namespace NetGen.Samples;

/// <summary>The mapping of the values of images to colors.</summary>
public enum ImageColors
{
    /// <summary>From white for 0 to black for 1, like ink on paper.</summary>
    Ink,

    /// <summary>From black for 0 to white for 1.</summary>
    Gray,

    /// <summary>Blue for negative values, white for 0, red for positive ones; all images share one scale.</summary>
    Signed,
}
