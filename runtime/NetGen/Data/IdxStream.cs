using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>
/// Reads the elements of an IDX file, gzip-compressed or plain, without trusting anything the file says. Messages do not name the file; the
/// caller adds its name.
/// </summary>
internal sealed class IdxStream : IDisposable
{
    private const byte UnsignedByte = 0x08;

    private readonly Stream _source;
    private readonly Stream _elements;
    private long _position;

    /// <summary>Reads the header.</summary>
    /// <param name="source">The stream, positioned at the first byte of the file; it stays open.</param>
    /// <param name="limit">The maximum number of elements.</param>
    /// <exception cref="InvalidDataException">The stream does not begin as an IDX file of unsigned bytes, announces too many elements, or
    /// is plain and has another length than its header says.</exception>
    public IdxStream(Stream source, long limit)
    {
        _source = source;
        _elements = source;
        Span<byte> magic = stackalloc byte[4];
        ReadHeader(magic);
        if (GzipSource.IsGzip(magic))
        {
            _elements = new GZipStream(new GzipSource(magic, source), CompressionMode.Decompress);
            ReadHeader(magic);
        }

        ThrowIfUnreadable(magic);
        Dimensions = new long[magic[3]];
        Length = ReadDimensions(limit);
        ThrowIfOtherLength();
    }

    /// <summary>The dimensions, slowest first.</summary>
    public long[] Dimensions { get; }

    /// <summary>The number of elements: the product of the dimensions.</summary>
    public long Length { get; }

    /// <summary>The dimensions as text.</summary>
    public string Shape => string.Join(" x ", Dimensions);

    /// <summary>
    /// Whether the source is known to hold exactly the elements that the header announces, so that memory for all of them can be allocated
    /// up front. For a compressed file, or a stream without a length, this is unknown until it has been read.
    /// </summary>
    public bool IsLengthKnown { get; private set; }

    /// <summary>Reads elements.</summary>
    /// <param name="elements">Receives the elements: no more than remain.</param>
    /// <exception cref="InvalidDataException">The file ends too early.</exception>
    public void Read(Span<byte> elements)
    {
        int read = _elements.ReadAtLeast(elements, elements.Length, throwOnEndOfStream: false);
        _position += read;
        if (read < elements.Length)
        {
            throw TooShort(_position);
        }
    }

    /// <summary>Checks that the file ends here. For a compressed file this also checks the length and the checksum at its end.</summary>
    /// <exception cref="InvalidDataException">The file continues, or its end is damaged.</exception>
    public void ReadEnd()
    {
        if (_elements.ReadByte() >= 0)
        {
            throw TooLong();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_elements != _source)
        {
            _elements.Dispose();
        }
    }

    private static void ThrowIfUnreadable(ReadOnlySpan<byte> magic)
    {
        if (magic[0] != 0 || magic[1] != 0)
        {
            throw new InvalidDataException($"an IDX file starts with the bytes 00 00, but this one starts with {magic[0]:X2} {magic[1]:X2}.");
        }

        if (magic[2] != UnsignedByte)
        {
            throw new InvalidDataException(
                $"the element type is 0x{magic[2]:X2} ({TypeName(magic[2])}); only 0x08 (unsigned bytes) is supported.");
        }

        if (magic[3] == 0)
        {
            throw new InvalidDataException("the header says 0 dimensions; at least 1 is needed.");
        }
    }

    private long ReadDimensions(long limit)
    {
        Span<byte> bytes = stackalloc byte[4];
        UInt128 product = 1;
        for (int i = 0; i < Dimensions.Length; i++)
        {
            ReadHeader(bytes);
            uint dimension = BinaryPrimitives.ReadUInt32BigEndian(bytes);

            // The factors are below 2^63 and 2^32, so the product cannot overflow before it is compared.
            product *= dimension;
            if (dimension > limit || product > (ulong)limit)
            {
                throw new InvalidDataException(
                    $"dimension {i + 1} of {Dimensions.Length} is {dimension}, which makes {product} elements or more;"
                    + $" at most {limit} can be read.");
            }

            Dimensions[i] = dimension;
        }

        return (long)product;
    }

    private void ThrowIfOtherLength()
    {
        if (_elements != _source || !_source.CanSeek)
        {
            return;
        }

        // Special files, such as those in /proc, are seekable and have a length of 0.
        long left = _source.Length - _source.Position;
        IsLengthKnown = left == Length;
        if (left >= 0 && left < Length)
        {
            throw TooShort(left);
        }

        if (left > Length)
        {
            throw TooLong();
        }
    }

    private InvalidDataException TooShort(long count) => new($"the header says {Shape} = {Length} elements, but the file ends after {count}.");

    private InvalidDataException TooLong() => new($"the header says {Shape} = {Length} elements, but the file continues after them.");

    private void ReadHeader(Span<byte> bytes)
    {
        if (_elements.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("the file ends within its header.");
        }
    }

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
