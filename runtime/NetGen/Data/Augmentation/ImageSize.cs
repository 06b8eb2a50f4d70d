namespace NetGen;

/// <summary>The size of the images to augment.</summary>
/// <param name="Height">The number of rows.</param>
/// <param name="Width">The number of pixels per row.</param>
/// <param name="Channels">The number of values per pixel.</param>
internal readonly record struct ImageSize(int Height, int Width, int Channels)
{
    private const int Line = 16;

    /// <summary>The number of pixels of an image.</summary>
    public int Pixels => Height * Width;

    /// <summary>The number of values of an image.</summary>
    public int Values => Pixels * Channels;

    /// <summary>The distance in floats from one channel to the next in <see cref="ImagePlanes"/>: whole vectors.</summary>
    public int Plane => Padded(Pixels);

    /// <summary>Rounds up to a multiple of 16, the floats of the widest vector.</summary>
    public static int Padded(int length) => (length + Line - 1) / Line * Line;
}
