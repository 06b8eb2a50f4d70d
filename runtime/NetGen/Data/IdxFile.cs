namespace NetGen;

/// <summary>The contents of an IDX file of unsigned bytes, the format of MNIST and its relatives: dimensions and
/// elements.</summary>
/// <remarks>The format (LeCun, "The MNIST database"): two zero bytes, the element type (0x08: unsigned byte), the number of
/// dimensions, each dimension as 32 bits with the highest byte first, then the elements, the last dimension running
/// fastest.</remarks>
public sealed class IdxFile
{
    private readonly int[] _dimensions;

    internal IdxFile(string name, int[] dimensions, byte[] bytes)
    {
        Name = name;
        _dimensions = dimensions;
        Bytes = bytes;
    }

    /// <summary>What messages call this file: its path, or the name given for the stream.</summary>
    public string Name { get; }

    /// <summary>The dimensions, the slowest first: [60000, 28, 28] for the training images of MNIST.</summary>
    public ReadOnlySpan<int> Dimensions => _dimensions;

    /// <summary>The elements; as many as the product of the dimensions.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads a file, plain or gzip-compressed; its first bytes tell which, not its name.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no IDX file of unsigned bytes, or shorter or longer than its header
    /// says, or its compression is damaged. The message names the file, what was found and what was expected.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static IdxFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream to its end, plain or gzip-compressed; it need not be seekable, and stays open.</summary>
    /// <param name="stream">The stream, at the first byte of the file.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Read(string)"/>.</exception>
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
