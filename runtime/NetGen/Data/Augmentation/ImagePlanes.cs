using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One image, channel after channel, so that loops run over the pixels of a channel.</summary>
internal sealed class ImagePlanes
{
    // [Channels][Plane]; what lies behind the pixels of a channel is finite.
    private readonly AlignedBuffer _values;

    public ImagePlanes(ImageSize size, float fill)
    {
        Size = size;
        Fill = fill;
        _values = new AlignedBuffer(checked(size.Channels * size.Plane));
    }

    /// <summary>The size of the image.</summary>
    public ImageSize Size { get; }

    /// <summary>The value of pixels that show nothing.</summary>
    public float Fill { get; }

    /// <summary>Floats of all channels, a multiple of 16.</summary>
    public int Length => _values.Length;

    /// <summary>The first value of the first channel; the others follow at distances of Size.Plane.</summary>
    public ref float First => ref _values.First;

    /// <summary>[Pixels]: one channel.</summary>
    public Span<float> Channel(int channel) => _values.Span.Slice(channel * Size.Plane, Size.Pixels);

    /// <summary>Takes an image over.</summary>
    /// <param name="source">[height x width x channels].</param>
    public void Read(ReadOnlySpan<float> source)
    {
        for (int channel = 0; channel < Size.Channels; channel++)
        {
            Interleaving.Take(source, channel, Size.Channels, Channel(channel));
        }
    }

    /// <summary>Hands the image out.</summary>
    /// <param name="destination">[height x width x channels], written.</param>
    public void Write(Span<float> destination)
    {
        for (int channel = 0; channel < Size.Channels; channel++)
        {
            Interleaving.Put(Channel(channel), destination, channel, Size.Channels);
        }
    }
}
