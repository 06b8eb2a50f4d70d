using SkiaSharp;

namespace NetGen.Samples.Tests;

/// <summary>A PNG file read back.</summary>
internal sealed class DecodedPng
{
    private readonly SKColor[] _pixels;

    public DecodedPng(PngImage image)
        : this(Written(image))
    {
    }

    public DecodedPng(byte[] file)
    {
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], file[..8]);
        using SKBitmap bitmap = SKBitmap.Decode(file);
        Width = bitmap.Width;
        Height = bitmap.Height;
        _pixels = bitmap.Pixels;
    }

    public int Width { get; }

    public int Height { get; }

    public Color this[int x, int y]
    {
        get
        {
            SKColor color = _pixels[y * Width + x];
            Assert.Equal(byte.MaxValue, color.Alpha);
            return new Color(color.Red, color.Green, color.Blue);
        }
    }

    private static byte[] Written(PngImage image)
    {
        using MemoryStream stream = new();
        image.Write(stream);
        return stream.ToArray();
    }
}
