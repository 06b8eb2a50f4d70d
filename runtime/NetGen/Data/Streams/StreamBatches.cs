namespace NetGen;

/// <summary>Divides the shuffled samples of a stream into batches.</summary>
/// <param name="plan">The stream and its batches.</param>
/// <param name="stop">Cancels the reading.</param>
internal sealed class StreamBatches(StreamOptions plan, CancellationToken stop) : IDisposable
{
    private readonly ShuffledSamples _samples = new(plan, stop);
    private readonly AugmentationWorker? _worker = plan.Augmentation?.CreateWorker();

    // The first samples of the next batch, read ahead so that a last batch that is too small can be merged into the one before.
    private readonly StreamBatch _ahead = new(plan.Data.Shape, plan.SmallestBatch > 1 ? plan.SmallestBatch : 0);
    private int _epoch;

    // The number of batches of the epoch that were trained before.
    private int _done;
    private bool _isOpen;

    /// <summary>Selects an epoch; the pass is opened when its first batch is filled.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="batch">The number of batches to skip.</param>
    public void Begin(int epoch, int batch)
    {
        _epoch = epoch;
        _done = batch;
        _isOpen = false;
    }

    /// <summary>Fills a batch; it is empty after the last one.</summary>
    /// <exception cref="InvalidDataException">A sample is invalid, or there are too few for a batch.</exception>
    public void Fill(StreamBatch batch)
    {
        batch.Clear();
        if (!_isOpen)
        {
            Open();
        }

        batch.Take(_ahead);
        while (batch.Count < plan.BatchSize && AddNext(batch))
        {
        }

        while (!_ahead.IsFull && AddNext(_ahead))
        {
        }

        if (!_ahead.IsFull)
        {
            batch.Take(_ahead);
        }

        if (batch.Count > 0 && batch.Count < plan.SmallestBatch)
        {
            RefuseOrDrop(batch);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _samples.Dispose();

    private void Open()
    {
        _ahead.Clear();
        _samples.Begin(_epoch);
        _isOpen = true;
        for (long i = 0; i < (long)_done * plan.BatchSize; i++)
        {
            if (_samples.Next() == null)
            {
                ThrowIfShorter();
                return;
            }
        }
    }

    private bool AddNext(StreamBatch batch)
    {
        StreamSample? sample = _samples.Next();
        if (sample == null)
        {
            return false;
        }

        Span<float> inputs = batch.Add(sample);
        _worker?.Apply(inputs, inputs, SampleRandom.Of(plan.Seed, _epoch, sample.Number));
        return true;
    }

    private void ThrowIfShorter()
    {
        if (plan.BatchesOf(_samples.Read) < _done)
        {
            throw new InvalidDataException(
                $"The checkpoint was saved after {_done:N0} batches of {plan.BatchSize} in an epoch, but the stream ends after "
                + $"{_samples.Read:N0} samples.");
        }
    }

    private void RefuseOrDrop(StreamBatch batch)
    {
        if (_done == 0)
        {
            throw new InvalidDataException(
                $"The stream has {batch.Count} samples, but the batch normalization of the network needs the statistics of at least "
                + $"{plan.SmallestBatch}.");
        }

        // The batch before it, the last one before the checkpoint, was trained with these samples.
        batch.Clear();
    }
}
