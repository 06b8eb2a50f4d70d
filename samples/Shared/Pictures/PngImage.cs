using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.Samples;

/// <summary>
/// A picture in memory, [height x width] pixels of 8-bit RGB, that can be written as a PNG file (ISO/IEC 15948).
/// </summary>
public sealed class PngImage
{
    private const byte FilterUp = 2;
    private static readonly byte[] Signature =
        [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    // [height x width x 3]
    private readonly byte[] _pixels;

    /// <summary>A picture of one colour.</summary>
    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <param name="background">The colour of every pixel.</param>
    public PngImage(int width, int height, Color background)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        Width = width;
        Height = height;
        _pixels = new byte[checked(width * height * 3)];
        Fill(0, 0, width, height, background);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Fills a rectangle that lies within the picture.</summary>
    /// <param name="x">Its leftmost column.</param>
    /// <param name="y">Its topmost row.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="color">The new colour of its pixels.</param>
    public void Fill(int x, int y, int width, int height, Color color)
    {
        for (int row = y; row < y + height; row++)
        {
            Span<byte> pixels = _pixels.AsSpan((row * Width + x) * 3, width * 3);
            for (int i = 0; i < pixels.Length; i += 3)
            {
                pixels[i] = color.R;
                pixels[i + 1] = color.G;
                pixels[i + 2] = color.B;
            }
        }
    }

    /// <summary>Writes the picture as PNG.</summary>
    public void Write(Stream stream)
    {
        stream.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 8;    // bits a channel
        header[9] = 2;    // RGB; compression, filter and interlace methods stay 0
        WriteChunk(stream, "IHDR"u8, header);
        WriteChunk(stream, "IDAT"u8, Compressed());
        WriteChunk(stream, "IEND"u8, []);
    }

    /// <summary>The rows, each as its difference to the one above: what is enlarged or filled becomes zeros.</summary>
    private byte[] Compressed()
    {
        int stride = Width * 3;
        byte[] row = new byte[1 + stride];
        row[0] = FilterUp;
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.SmallestSize))
        {
            for (int y = 0; y < Height; y++)
            {
                for (int i = 0; i < stride; i++)
                {
                    byte above = y == 0 ? (byte)0 : _pixels[(y - 1) * stride + i];
                    row[1 + i] = (byte)(_pixels[y * stride + i] - above);
                }

                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[4 + 4 + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32(chunk.AsSpan(4, 4 + data.Length)));
        stream.Write(chunk);
    }

    // CRC-32 of ISO 3309, as PNG's annex D has it: the polynomial's bits reversed, start and end inverted.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
