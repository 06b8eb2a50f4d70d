namespace NetGen;

/// <summary>Reads several streams in sequence; each is opened when the previous one ends.</summary>
internal sealed class ConcatenatedReader(StreamedDataset[] parts) : ISampleReader
{
    private ISampleReader? _reader;
    private int _opened;

    /// <inheritdoc/>
    public bool Read(SampleSlot sample)
    {
        while (true)
        {
            if (_reader == null)
            {
                if (_opened == parts.Length)
                {
                    return false;
                }

                _reader = parts[_opened++].Open();
            }

            if (_reader.Read(sample))
            {
                return true;
            }

            Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }
}
