namespace NetGen;

/// <summary>The batches of a stream, optionally read ahead by another thread.</summary>
internal sealed class StreamFeed : BatchFeed
{
    private readonly StreamOptions _options;
    private readonly CancellationTokenSource _stop;
    private readonly StreamBatches _batches;
    private readonly Prefetch? _prefetch;

    // Without prefetching, the only batch; otherwise the one that was taken last.
    private StreamBatch _current;

    // The number of batches so far in this epoch, and in the last complete epoch (0 before there is one).
    private int _batch;
    private int _known;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="options">The stream and its batching.</param>
    /// <param name="prefetches">Whether another thread reads ahead.</param>
    /// <param name="cancellationToken">Stops the run, and also waiting for a batch.</param>
    public StreamFeed(StreamOptions options, bool prefetches, CancellationToken cancellationToken)
    {
        _options = options;
        _known = options.Data.Count is { } count ? (int)Math.Min(options.BatchesOf(count), int.MaxValue) : 0;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _batches = new StreamBatches(options, _stop.Token);
        _prefetch = prefetches ? new Prefetch(options, _batches, _stop.Token) : null;
        _current = new StreamBatch(options.Data.Shape, prefetches ? 0 : options.LargestBatch);
    }

    /// <inheritdoc/>
    /// <remarks>A stream may have grown since the last epoch; then the number is unknown.</remarks>
    public override int BatchCount => _batch > _known ? 0 : _known;

    /// <inheritdoc/>
    public override int BatchSize => _options.LargestBatch;

    /// <inheritdoc/>
    public override int Count => _current.Count;

    /// <inheritdoc/>
    public override bool HasLabels => _options.Data.HasLabels;

    /// <inheritdoc/>
    public override ref float Inputs => ref _current.Inputs;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Labels => _current.Labels;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Weights => default;

    /// <summary>Returns whether another thread should read ahead.</summary>
    /// <param name="threads">The number of threads, if the user has set one.</param>
    public static bool Prefetches(int? threads) => threads != 1 && !OperatingSystem.IsBrowser();

    /// <inheritdoc/>
    public override void Begin(int epoch, int batch)
    {
        _batch = batch;
        if (_prefetch != null)
        {
            _prefetch.Begin(epoch, batch);
        }
        else
        {
            _batches.Begin(epoch, batch);
        }
    }

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        try
        {
            Advance();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return true;
        }

        if (_current.Count == 0)
        {
            _known = _batch;
            return false;
        }

        _batch++;
        return true;
    }

    /// <inheritdoc/>
    public override void CopyTargets(Span<float> targets, int outputSize, int stride) => _current.CopyTargets(targets, outputSize, stride);

    /// <summary>Stops reading, and returns when no other thread is working on it.</summary>
    public override void Dispose()
    {
        _stop.Cancel();
        _prefetch?.Dispose();
        _batches.Dispose();
        _stop.Dispose();
    }

    private void Advance()
    {
        if (_prefetch != null)
        {
            _current = _prefetch.Take();
        }
        else
        {
            _stop.Token.ThrowIfCancellationRequested();
            _batches.Fill(_current);
        }
    }
}
