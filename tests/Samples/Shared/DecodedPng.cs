using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NetGen.Samples.Tests;

/// <summary>A PNG file read back by the letter of its standard: 8-bit RGB, filters None and Up.</summary>
internal sealed class DecodedPng
{
    private readonly byte[] _pixels;

    public DecodedPng(PngImage image)
    {
        using MemoryStream stream = new();
        image.Write(stream);
        ReadOnlySpan<byte> file = stream.ToArray();
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], file[..8].ToArray());
        ReadOnlySpan<byte> rest = file[8..];
        ReadOnlySpan<byte> header = ReadChunk("IHDR", ref rest);
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        Assert.Equal([8, 2, 0, 0, 0], header[8..].ToArray());
        _pixels = Unfilter(Inflate(ReadChunk("IDAT", ref rest).ToArray()));
        Assert.True(ReadChunk("IEND", ref rest).IsEmpty);
        Assert.True(rest.IsEmpty);
    }

    public int Width { get; }

    public int Height { get; }

    public Color this[int x, int y]
    {
        get
        {
            int i = (y * Width + x) * 3;
            return new Color(_pixels[i], _pixels[i + 1], _pixels[i + 2]);
        }
    }

    private static ReadOnlySpan<byte> ReadChunk(string type, ref ReadOnlySpan<byte> rest)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(rest);
        Assert.Equal(type, Encoding.ASCII.GetString(rest.Slice(4, 4)));
        Assert.Equal(Crc(rest.Slice(4, 4 + length)), BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]));
        ReadOnlySpan<byte> data = rest.Slice(8, length);
        rest = rest[(12 + length)..];
        return data;
    }

    // By long division, most significant bit first: another way than the one tested.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint remainder = 0;
        for (int bit = 0; bit < (bytes.Length + 4) * 8; bit++)
        {
            int value = bit / 8 < bytes.Length ? bytes[bit / 8] : 0;
            uint next = (uint)(value >> (bit % 8)) & 1;
            next ^= bit < 32 ? 1u : 0u;
            bool carry = (remainder & 0x80000000) != 0;
            remainder = (remainder << 1) | next;
            remainder ^= carry ? 0x04C11DB7u : 0;
        }

        uint reflected = 0;
        for (int bit = 0; bit < 32; bit++)
        {
            reflected |= ((remainder >> bit) & 1) << (31 - bit);
        }

        return ~reflected;
    }

    private static byte[] Inflate(byte[] compressed)
    {
        using ZLibStream zlib = new(new MemoryStream(compressed), CompressionMode.Decompress);
        using MemoryStream inflated = new();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private byte[] Unfilter(byte[] rows)
    {
        int stride = Width * 3;
        Assert.Equal((1 + stride) * Height, rows.Length);
        byte[] pixels = new byte[stride * Height];
        for (int y = 0; y < Height; y++)
        {
            byte filter = rows[y * (1 + stride)];
            Assert.True(filter is 0 or 2);
            for (int i = 0; i < stride; i++)
            {
                byte above = filter == 2 && y > 0 ? pixels[(y - 1) * stride + i] : (byte)0;
                pixels[y * stride + i] = (byte)(rows[y * (1 + stride) + 1 + i] + above);
            }
        }

        return pixels;
    }
}
