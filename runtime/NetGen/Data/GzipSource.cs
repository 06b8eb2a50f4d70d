namespace NetGen;

/// <summary>
/// The source of a GZipStream: the first bytes of a stream, which have already been read to detect its format, then the rest of the stream,
/// then a guard of 0xFF bytes.
/// </summary>
/// <remarks>
/// A GZipStream alone accepts a truncated file as complete. A gzip file ends with the length of its contents modulo 2^32, lowest byte
/// first. If its end is missing, guard bytes take its place and give the length a highest byte of 0xFF, which the decompressor reports as
/// an error because no array is that long. (The length of a stream of nearly a multiple of 4 GB may really have that byte; the contents are
/// then complete all the same, since the checksum precedes the length.) A file whose reader consumes more of the guard than it looks ahead
/// past the end of a complete file was truncated earlier.
/// </remarks>
internal sealed class GzipSource : Stream
{
    // More than the buffer of a GZipStream (8 KB), since it looks past the end of a complete file for a second one.
    private const int GuardLength = 1 << 16;

    private readonly byte[] _first;
    private readonly Stream _rest;
    private int _firstRead;
    private int _guardRead;

    public GzipSource(ReadOnlySpan<byte> first, Stream rest)
    {
        _first = first.ToArray();
        _rest = rest;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether a file with these first bytes is gzip-compressed (RFC 1952).</summary>
    public static bool IsGzip(ReadOnlySpan<byte> first) => first[0] == 0x1F && first[1] == 0x8B;

    public override int Read(Span<byte> buffer)
    {
        if (_firstRead < _first.Length)
        {
            int count = Math.Min(buffer.Length, _first.Length - _firstRead);
            _first.AsSpan(_firstRead, count).CopyTo(buffer);
            _firstRead += count;
            return count;
        }

        int read = _guardRead == 0 ? _rest.Read(buffer) : 0;
        if (read > 0 || buffer.IsEmpty)
        {
            return read;
        }

        if (_guardRead >= GuardLength)
        {
            throw new InvalidDataException("the compressed file ends too early.");
        }

        buffer.Fill(0xFF);
        _guardRead += buffer.Length;
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
