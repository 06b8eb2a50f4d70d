namespace NetGen;

/// <summary>Fills the next batches of a stream on a thread of its own, which lives as long as an epoch.</summary>
/// <remarks>Threads of the pool are not for waiting, as readers do. Allocates nothing for a batch.</remarks>
internal sealed class Prefetch : IDisposable
{
    /// <summary>One batch that is trained, and three that are ready or being filled: so a reader that halts now and then is made up for.</summary>
    private const int Depth = 4;

    private readonly StreamBatches _batches;
    private readonly CancellationToken _stop;
    private readonly StreamBatch[] _ring = new StreamBatch[Depth];
    private readonly SemaphoreSlim _free = new(Depth);
    private readonly SemaphoreSlim _filled = new(0);
    private Thread? _thread;

    // The batches taken; the last of them is the caller's until the next is taken.
    private long _taken;
    private bool _isHeld;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="options">The stream and its batches.</param>
    /// <param name="batches">Fills them.</param>
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

    /// <summary>Begins an epoch; the one before has been taken to its end.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="batch">How many of its batches are left out.</param>
    public void Begin(int epoch, int batch)
    {
        _thread?.Join();
        _batches.Begin(epoch, batch);

        // All batches of the epochs before have been taken: the ring goes on where it was left off.
        long first = _taken;
        _thread = new Thread(() => FillFrom(first))
        {
            IsBackground = true,
            Name = "NetGen prefetch",
        };
        _thread.Start();
    }

    /// <summary>The next batch, until another is asked for; an empty one at the end of the epoch. Throws what its reader has thrown.</summary>
    /// <exception cref="OperationCanceledException">Filling and waiting has ended.</exception>
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
            // Nobody waits for a batch any more.
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
