using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One image, stored channel by channel, so that loops run over the pixels of a channel.</summary>
internal sealed class ImagePlanes
{
    // [Channels][Plane]; the padding after the pixels of a channel holds finite values.
    private readonly AlignedBuffer _values;

    public ImagePlanes(ImageSize size, float fill)
    {
        Size = size;
        Fill = fill;
        _values = new AlignedBuffer(checked(size.Channels * size.Plane));
    }

    /// <summary>The size of the image.</summary>
    public ImageSize Size { get; }

    /// <summary>The value of pixels that come from outside the image or are cut out.</summary>
    public float Fill { get; }

    /// <summary>The length of all channels in floats, a multiple of 16.</summary>
    public int Length => _values.Length;

    /// <summary>The first value of the first channel; the others follow at intervals of Size.Plane.</summary>
    public ref float First => ref _values.First;

    /// <summary>[Pixels]: one channel.</summary>
    public Span<float> Channel(int channel) => _values.Span.Slice(channel * Size.Plane, Size.Pixels);

    /// <summary>Copies an image in.</summary>
    /// <param name="source">The image, [height x width x channels].</param>
    public void Read(ReadOnlySpan<float> source)
    {
        for (int channel = 0; channel < Size.Channels; channel++)
        {
            Interleaving.Take(source, channel, Size.Channels, Channel(channel));
        }
    }

    /// <summary>Copies the image out.</summary>
    /// <param name="destination">Receives the image, [height x width x channels].</param>
    public void Write(Span<float> destination)
    {
        for (int channel = 0; channel < Size.Channels; channel++)
        {
            Interleaving.Put(Channel(channel), destination, channel, Size.Channels);
        }
    }
}
