using NetGen.CompilerServices;


namespace NetGen;

/// <summary>Reads images and their labels from two IDX files in parallel.</summary>
internal sealed class IdxSampleReader : ISampleReader
{
    private const int LabelBlock = 1 << 12;

    // An image is read in blocks: the header of a compressed file may announce images that would fill the memory.
    private const int ImageBlock = 1 << 12;

    private readonly float _scale;
    private readonly IdxFileStream _images;
    private readonly IdxFileStream _labels;

    private readonly byte[] _block;
    private long _read;

    /// <summary>Opens the files.</summary>
    /// <exception cref="InvalidDataException">A file is not an IDX file of unsigned bytes or has the wrong dimensions, or the two files do
    /// not match.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    public IdxSampleReader(string imagesPath, string labelsPath, float scale)
    {
        _scale = scale;
        _images = new IdxFileStream(imagesPath);
        IdxFileStream? opened = null;
        try
        {
            _labels = opened = new IdxFileStream(labelsPath);
            IdxPair.ThrowIfUnfit(imagesPath, _images.Dimensions, labelsPath, _labels.Dimensions);
            Count = _labels.Length;
            InputSize = (int)(_images.Length / Count);
            _block = new byte[Math.Min(InputSize, ImageBlock)];
        }
        catch
        {
            opened?.Dispose();
            _images.Dispose();
            throw;
        }
    }

    /// <summary>The number of samples that the headers announce.</summary>
    public long Count { get; }

    /// <summary>The number of inputs of a sample.</summary>
    public int InputSize { get; }

    /// <summary>Returns the largest label. Reads all labels; nothing can be read afterwards.</summary>
    /// <exception cref="InvalidDataException">The file of labels is damaged.</exception>
    public int LargestLabel()
    {
        byte[] labels = new byte[LabelBlock];
        int largest = 0;
        for (long i = 0; i < Count; i += LabelBlock)
        {
            Span<byte> block = labels.AsSpan(0, (int)Math.Min(LabelBlock, Count - i));
            _labels.Read(block);
            foreach (byte label in block)
            {
                largest = Math.Max(largest, label);
            }
        }

        _labels.ReadEnd();
        return largest;
    }

    /// <inheritdoc/>
    public bool Read(SampleSlot sample)
    {
        if (sample.Inputs.Length != InputSize)
        {
            throw _images.Error($"an image had {sample.Inputs.Length} bytes when the file was first opened, but now it has {InputSize}.");
        }

        if (_read == Count)
        {
            _images.ReadEnd();
            _labels.ReadEnd();
            return false;
        }

        byte label = 0;
        Span<float> inputs = sample.Inputs;
        while (!inputs.IsEmpty)
        {
            Span<byte> block = _block.AsSpan(0, Math.Min(_block.Length, inputs.Length));
            _images.Read(block);
            ByteConversion.Scale(block, _scale, inputs);
            inputs = inputs[block.Length..];
        }

        _labels.Read(new Span<byte>(ref label));
        sample.Label = label;
        _read++;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _images.Dispose();
        _labels.Dispose();
    }
}
