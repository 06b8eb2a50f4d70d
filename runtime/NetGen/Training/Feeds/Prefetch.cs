namespace NetGen;

/// <summary>Fills the next batches of a stream on a dedicated thread, which lives as long as an epoch.</summary>
/// <remarks>Readers wait, which threads of the pool should not. Allocates nothing per batch.</remarks>
internal sealed class Prefetch : IDisposable
{
    /// <summary>One batch in training and three that are ready or being filled, to compensate for a reader that stalls now and
    /// then.</summary>
    private const int Depth = 4;

    private readonly StreamBatches _batches;
    private readonly CancellationToken _stop;
    private readonly StreamBatch[] _ring = new StreamBatch[Depth];
    private readonly SemaphoreSlim _free = new(Depth);
    private readonly SemaphoreSlim _filled = new(0);
    private Thread? _thread;

    // The number of batches taken; the caller holds the last one until it takes the next.
    private long _taken;
    private bool _isHeld;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="options">The stream and its batching.</param>
    /// <param name="batches">Fills the batches.</param>
    /// <param name="stop">Ends filling and waiting.</param>
    public Prefetch(StreamOptions options, StreamBatches batches, CancellationToken stop)
    {
        _batches = batches;
        _stop = stop;
        for (int i = 0; i < Depth; i++)
        {
            _ring[i] = new StreamBatch(options.Data.Shape, options.LargestBatch);
        }
    }

    /// <summary>Begins an epoch; all batches of the previous one have been taken.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="batch">The number of batches to skip.</param>
    public void Begin(int epoch, int batch)
    {
        _thread?.Join();
        _batches.Begin(epoch, batch);

        // All batches of the previous epochs have been taken, so the ring continues at this position.
        long first = _taken;
        _thread = new Thread(() => FillFrom(first))
        {
            IsBackground = true,
            Name = "NetGen prefetch",
        };
        _thread.Start();
    }

    /// <summary>Returns the next batch, valid until the next call; it is empty at the end of the epoch. Rethrows exceptions of the
    /// reader.</summary>
    /// <exception cref="OperationCanceledException">Filling and waiting have been stopped.</exception>
    public StreamBatch Take()
    {
        if (_isHeld)
        {
            _isHeld = false;
            _free.Release();
        }

        _filled.Wait(_stop);
        StreamBatch batch = _ring[_taken++ % Depth];
        _isHeld = true;
        batch.Failure?.Throw();
        return batch;
    }

    /// <summary>Waits for the thread, which has been stopped.</summary>
    public void Dispose()
    {
        _thread?.Join();
        _free.Dispose();
        _filled.Dispose();
    }

    private void FillFrom(long first)
    {
        try
        {
            StreamBatch batch;
            do
            {
                _free.Wait(_stop);
                batch = _ring[first++ % Depth];
                Fill(batch);
                _filled.Release();
            }
            while (batch.Count > 0);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Nobody waits for a batch anymore.
        }
    }

    private void Fill(StreamBatch batch)
    {
        try
        {
            _batches.Fill(batch);
        }
        catch (Exception e)
        {
            batch.Fail(e);
        }
    }
}
