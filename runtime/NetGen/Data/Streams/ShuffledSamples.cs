namespace NetGen;

/// <summary>
/// The samples of consecutive passes, each drawn at random from a buffer that is refilled from the stream. The order depends only on the
/// seed and the epoch.
/// </summary>
/// <remarks>Allocates a sample of the buffer when it is first needed, and nothing afterwards.</remarks>
/// <param name="plan">The stream.</param>
/// <param name="stop">Cancels the reading.</param>
internal sealed class ShuffledSamples(StreamOptions plan, CancellationToken stop) : IDisposable
{
    private readonly StreamedDataset _data = plan.Data;
    private readonly SeededRandom _random = new(plan.Seed);

    // The first _waiting of them can be drawn.
    private readonly List<StreamSample> _buffer = [];
    private int _waiting;
    private ISampleReader? _reader;

    /// <summary>The number of samples of this pass that have been read.</summary>
    public long Read { get; private set; }

    /// <summary>Opens a pass.</summary>
    public void Begin(int epoch)
    {
        Dispose();
        _random.Reset(SeededRandom.StreamSeed(plan.Seed, epoch));
        _waiting = 0;
        Read = 0;
        _reader = _data.Open();
    }

    /// <summary>Returns the next sample, valid until the next call; null if there are no more.</summary>
    /// <exception cref="InvalidDataException">A sample is invalid, or there are more or fewer than announced.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public StreamSample? Next()
    {
        while (_reader != null && _waiting < _data.ShuffleBuffer)
        {
            stop.ThrowIfCancellationRequested();
            ReadNext(_reader);
        }

        if (_waiting == 0)
        {
            return null;
        }

        int drawn = _random.NextInt(_waiting);
        _waiting--;
        (_buffer[drawn], _buffer[_waiting]) = (_buffer[_waiting], _buffer[drawn]);
        return _buffer[_waiting];
    }

    /// <summary>Closes the pass.</summary>
    public void Dispose()
    {
        ISampleReader? reader = _reader;
        _reader = null;
        reader?.Dispose();
    }

    private void ReadNext(ISampleReader reader)
    {
        if (_waiting == _buffer.Count)
        {
            _buffer.Add(new StreamSample(_data.Shape));
        }

        StreamSample sample = _buffer[_waiting];
        if (!sample.Read(reader, Read))
        {
            ThrowIfTooFew();
            Dispose();
            return;
        }

        _waiting++;
        Read++;
        if (Read > _data.Count)
        {
            throw new InvalidDataException($"The stream should have {_data.Count:N0} samples, but it continues after them.");
        }

        if (plan.ChecksFinite)
        {
            sample.CheckFinite();
        }
    }

    private void ThrowIfTooFew()
    {
        if (Read == 0)
        {
            throw new InvalidDataException("The stream has no samples.");
        }

        if (Read < _data.Count)
        {
            throw new InvalidDataException($"The stream should have {_data.Count:N0} samples, but it ends after {Read:N0}.");
        }
    }
}
