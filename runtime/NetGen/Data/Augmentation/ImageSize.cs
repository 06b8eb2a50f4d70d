namespace NetGen;

/// <summary>The size of the images that are augmented.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Channels">Values of a pixel.</param>
internal readonly record struct ImageSize(int Height, int Width, int Channels)
{
    private const int Line = 16;

    /// <summary>Pixels of an image.</summary>
    public int Pixels => Height * Width;

    /// <summary>Values of an image.</summary>
    public int Values => Pixels * Channels;

    /// <summary>Floats from one channel to the next in <see cref="ImagePlanes"/>: whole vectors.</summary>
    public int Plane => Padded(Pixels);

    /// <summary>The next multiple of 16, the floats of the widest vector.</summary>
    public static int Padded(int length) => (length + Line - 1) / Line * Line;
}
