namespace NetGen;

/// <summary>An IDX file as it is read; messages name it.</summary>
internal sealed class IdxFileStream : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly IdxStream _elements;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most elements that the caller takes.</param>
    /// <exception cref="InvalidDataException">It is no IDX file of unsigned bytes, promises too many, or is plain and has another length than its
    /// header says.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
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

    /// <summary>The dimensions, the slowest first.</summary>
    public long[] Dimensions => _elements.Dimensions;

    /// <summary>The number of elements.</summary>
    public long Length => _elements.Length;

    /// <summary>Reads the next elements.</summary>
    /// <param name="elements">Written: no more than are left.</param>
    /// <exception cref="InvalidDataException">The file ends before, or its compression is damaged.</exception>
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

    /// <summary>Reads all elements, and makes sure that the file ends after them.</summary>
    /// <exception cref="InvalidDataException">There are more or fewer than the header says, or the compression is damaged.</exception>
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

    /// <summary>Makes sure that the file ends here, whole.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
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

    /// <summary>What is to be thrown of this file.</summary>
    public InvalidDataException Error(string message, Exception? inner = null) => new($"{_path}: {message}", inner);

    /// <inheritdoc/>
    public void Dispose()
    {
        _elements.Dispose();
        _file.Dispose();
    }
}
