using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The places of the pixels of a picture, row after row, in pixels from its center: whole or half numbers, which are exact.</summary>
internal sealed class PixelGrid
{
    /// <summary>Floats behind the last pixel that loops over rows may read and write.</summary>
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

    /// <summary>[Plane + Slack]: to the right.</summary>
    public AlignedBuffer X { get; }

    /// <summary>[Plane + Slack]: downwards.</summary>
    public AlignedBuffer Y { get; }
}
