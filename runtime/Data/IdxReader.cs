using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>Reads the IDX format, trusting nothing that the file says. Messages do not name the file: <see cref="IdxFile"/>
/// does.</summary>
internal static class IdxReader
{
    private const byte UnsignedByte = 0x08;

    // A damaged header may promise 2 GB: memory is taken as elements arrive, doubling from here.
    private const int FirstBuffer = 1 << 20;

    /// <summary>Reads the whole of <paramref name="stream"/>, gzip or plain.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold exactly one IDX file of unsigned bytes.</exception>
    public static (int[] Dimensions, byte[] Bytes) Read(Stream stream)
    {
        Span<byte> magic = stackalloc byte[4];
        ReadHeader(stream, magic);
        if (!GzipSource.IsGzip(magic))
        {
            return ReadElements(stream, magic);
        }

        using GZipStream unzipped = new(new GzipSource(magic, stream), CompressionMode.Decompress);
        ReadHeader(unzipped, magic);
        return ReadElements(unzipped, magic);
    }

    private static (int[] Dimensions, byte[] Bytes) ReadElements(Stream stream, ReadOnlySpan<byte> magic)
    {
        if (magic[0] != 0 || magic[1] != 0)
        {
            throw new InvalidDataException(
                $"an IDX file starts with the bytes 00 00, this one with {magic[0]:X2} {magic[1]:X2}.");
        }

        if (magic[2] != UnsignedByte)
        {
            throw new InvalidDataException(
                $"the element type is 0x{magic[2]:X2} ({TypeName(magic[2])}); only 0x08 (unsigned bytes) can be read.");
        }

        if (magic[3] == 0)
        {
            throw new InvalidDataException("the header says 0 dimensions; at least 1 is needed.");
        }

        int[] dimensions = ReadDimensions(stream, magic[3], out int length);
        byte[] bytes = new byte[Math.Min(length, FirstBuffer)];
        int filled = 0;
        while (true)
        {
            filled += stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled < bytes.Length)
            {
                throw new InvalidDataException(
                    $"the header says {Shape(dimensions)} = {length} elements, but the file ends after {filled}.");
            }

            if (filled == length)
            {
                break;
            }

            Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
        }

        // For a compressed file this read is also what checks the length and the checksum at its end.
        if (stream.ReadByte() >= 0)
        {
            throw new InvalidDataException(
                $"the header says {Shape(dimensions)} = {length} elements, but the file goes on after them.");
        }

        return (dimensions, bytes);
    }

    private static int[] ReadDimensions(Stream stream, int count, out int length)
    {
        int[] dimensions = new int[count];
        Span<byte> bytes = stackalloc byte[4];
        long product = 1;
        for (int i = 0; i < count; i++)
        {
            ReadHeader(stream, bytes);
            uint dimension = BinaryPrimitives.ReadUInt32BigEndian(bytes);

            // The factors are below 2^31 and 2^32: the product fits before it is compared.
            product *= dimension;
            if (dimension > Array.MaxLength || product > Array.MaxLength)
            {
                throw new InvalidDataException(
                    $"dimension {i + 1} of {count} is {dimension}, which makes {product} elements or more;"
                    + $" at most {Array.MaxLength} can be read.");
            }

            dimensions[i] = (int)dimension;
        }

        length = (int)product;
        return dimensions;
    }

    private static void ReadHeader(Stream stream, Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("the file ends within its header.");
        }
    }

    private static string Shape(int[] dimensions) => string.Join(" x ", dimensions);

    private static string TypeName(byte type) => type switch
    {
        0x09 => "signed bytes",
        0x0B => "16-bit integers",
        0x0C => "32-bit integers",
        0x0D => "32-bit floats",
        0x0E => "64-bit floats",
        _ => "unknown",
    };
}
