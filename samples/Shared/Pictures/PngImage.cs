using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A picture in memory that can be written as a PNG file.</summary>
public sealed class PngImage
{
    private const int Channels = 4;

    // [height x width x (red, green, blue, alpha)]
    private readonly byte[] _pixels;

    /// <summary>Creates a picture of one color.</summary>
    /// <param name="width">The width in pixels, at least 1.</param>
    /// <param name="height">The height in pixels, at least 1.</param>
    /// <param name="background">The color of every pixel.</param>
    public PngImage(int width, int height, Color background)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        Width = width;
        Height = height;
        _pixels = new byte[checked(width * height * Channels)];
        Fill(0, 0, width, height, background);
    }

    /// <summary>The width in pixels.</summary>
    public int Width { get; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; }

    /// <summary>Fills a rectangle, which must be inside the picture.</summary>
    /// <param name="x">The left edge of the rectangle.</param>
    /// <param name="y">The top edge of the rectangle.</param>
    /// <param name="width">The width of the rectangle.</param>
    /// <param name="height">The height of the rectangle.</param>
    /// <param name="color">The color.</param>
    public void Fill(int x, int y, int width, int height, Color color)
    {
        for (int row = y; row < y + height; row++)
        {
            Span<byte> pixels = _pixels.AsSpan((row * Width + x) * Channels, width * Channels);
            for (int i = 0; i < pixels.Length; i += Channels)
            {
                pixels[i] = color.R;
                pixels[i + 1] = color.G;
                pixels[i + 2] = color.B;
                pixels[i + 3] = byte.MaxValue;
            }
        }
    }

    /// <summary>Writes the picture as PNG.</summary>
    public void Write(Stream stream)
    {
        using SKImage image = ToImage();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        png.SaveTo(stream);
    }

    /// <summary>Creates a copy that can be drawn into other pictures.</summary>
    internal SKImage ToImage() =>
        SKImage.FromPixelCopy(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque), _pixels);
}
