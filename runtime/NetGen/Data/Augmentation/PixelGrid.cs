using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The coordinates of the pixels of an image, row by row, in pixels from its center: integers or half-integers, which are exact.
/// </summary>
internal sealed class PixelGrid
{
    /// <summary>The number of floats after the last pixel that loops over rows may read and write.</summary>
    public const int Slack = 32;

    public PixelGrid(ImageSize size)
    {
        X = new AlignedBuffer(size.Plane + Slack);
        Y = new AlignedBuffer(size.Plane + Slack);
        for (int i = 0; i < size.Pixels; i++)
        {
            X.Span[i] = i % size.Width - (size.Width - 1) / 2f;
            Y.Span[i] = i / size.Width - (size.Height - 1) / 2f;
        }
    }

    /// <summary>[Plane + Slack]: the coordinates to the right.</summary>
    public AlignedBuffer X { get; }

    /// <summary>[Plane + Slack]: the coordinates down.</summary>
    public AlignedBuffer Y { get; }
}
