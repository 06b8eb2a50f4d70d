namespace NetGen.Samples;

/// <summary>How the values of images become colors.</summary>
public enum ImageColors
{
    /// <summary>From white for 0 to black for 1, as ink on paper.</summary>
    Ink,

    /// <summary>From black for 0 to white for 1.</summary>
    Gray,

    /// <summary>Blue for negative values, white for 0, red for positive ones; the strongest of all images is the end of the scale.</summary>
    Signed,
}
