namespace NetGen;

/// <summary>An IDX file that is read as a stream; messages name the file.</summary>
internal sealed class IdxFileStream : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly IdxStream _elements;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="limit">The maximum number of elements.</param>
    /// <exception cref="InvalidDataException">The file is not an IDX file of unsigned bytes, announces too many elements, or is plain and
    /// has another length than its header says.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public IdxFileStream(string path, long limit = long.MaxValue)
    {
        _path = path;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        try
        {
            _elements = new IdxStream(_file, limit);
        }
        catch (InvalidDataException e)
        {
            _file.Dispose();
            throw Error(e.Message, e);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The dimensions, slowest first.</summary>
    public long[] Dimensions => _elements.Dimensions;

    /// <summary>The number of elements.</summary>
    public long Length => _elements.Length;

    /// <summary>Reads the next elements.</summary>
    /// <param name="elements">Receives the elements: no more than remain.</param>
    /// <exception cref="InvalidDataException">The file ends too early, or its compressed data is damaged.</exception>
    public void Read(Span<byte> elements)
    {
        try
        {
            _elements.Read(elements);
        }
        catch (InvalidDataException e)
        {
            throw Error(e.Message, e);
        }
    }

    /// <summary>Reads all elements and checks that the file ends after them.</summary>
    /// <exception cref="InvalidDataException">There are more or fewer elements than the header says, or the compressed data is
    /// damaged.</exception>
    public byte[] ReadToEnd()
    {
        try
        {
            return IdxReader.ReadToEnd(_elements);
        }
        catch (InvalidDataException e)
        {
            throw Error(e.Message, e);
        }
    }

    /// <summary>Checks that the file ends here, undamaged.</summary>
    /// <exception cref="InvalidDataException">The file continues, or its end is damaged.</exception>
    public void ReadEnd()
    {
        try
        {
            _elements.ReadEnd();
        }
        catch (InvalidDataException e)
        {
            throw Error(e.Message, e);
        }
    }

    /// <summary>Creates an exception whose message names the file.</summary>
    public InvalidDataException Error(string message, Exception? inner = null) => new($"{_path}: {message}", inner);

    /// <inheritdoc/>
    public void Dispose()
    {
        _elements.Dispose();
        _file.Dispose();
    }
}
