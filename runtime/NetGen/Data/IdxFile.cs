namespace NetGen;

/// <summary>The dimensions and elements of an IDX file of unsigned bytes, the format of MNIST and its relatives.</summary>
/// <remarks>
/// The format (LeCun, "The MNIST database"): two zero bytes, the element type (0x08: unsigned byte), the number of dimensions, each
/// dimension as a 32-bit big-endian integer, then the elements, with the last dimension varying fastest.
/// </remarks>
public sealed class IdxFile
{
    private readonly int[] _dimensions;

    internal IdxFile(string name, int[] dimensions, byte[] bytes)
    {
        Name = name;
        _dimensions = dimensions;
        Bytes = bytes;
    }

    /// <summary>The name of the file in messages: its path, or the name given for the stream.</summary>
    public string Name { get; }

    /// <summary>The dimensions, slowest first: [60000, 28, 28] for the training images of MNIST.</summary>
    public ReadOnlySpan<int> Dimensions => _dimensions;

    /// <summary>The elements; their number is the product of the dimensions.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads a file, plain or gzip-compressed; the format is detected from its first bytes, not its name.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="InvalidDataException">The file is not an IDX file of unsigned bytes, is shorter or longer than its header says, or
    /// its compressed data is damaged. The message names the file, what was found and what was expected.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static IdxFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream to its end, plain or gzip-compressed. It need not be seekable and stays open.</summary>
    /// <param name="stream">The stream, positioned at the first byte of the file.</param>
    /// <param name="name">The name of the stream in messages.</param>
    /// <exception cref="InvalidDataException">See <see cref="Read(string)"/>.</exception>
    public static IdxFile Read(Stream stream, string name = "The IDX stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            using IdxStream file = new(stream, Array.MaxLength);
            return new IdxFile(name, [.. file.Dimensions.Select(dimension => (int)dimension)], IdxReader.ReadToEnd(file));
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
    }
}
