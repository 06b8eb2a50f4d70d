namespace NetGen;

/// <summary>Cuts the shuffled samples of a stream into batches.</summary>
/// <param name="plan">The stream and its batches.</param>
/// <param name="stop">Stops the reading.</param>
internal sealed class StreamBatches(StreamOptions plan, CancellationToken stop) : IDisposable
{
    private readonly ShuffledSamples _samples = new(plan, stop);
    private readonly AugmentationWorker? _worker = plan.Augmentation?.CreateWorker();

    // The first samples of the next batch, where these must be known to be enough before a batch is given away.
    private readonly StreamBatch _ahead = new(plan.Data.Shape, plan.SmallestBatch > 1 ? plan.SmallestBatch : 0);
    private int _epoch;

    // The batches of the epoch that have been trained before.
    private int _done;
    private bool _isOpen;

    /// <summary>Chooses an epoch; the first batch that is filled opens the pass.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="batch">How many of its batches are left out.</param>
    public void Begin(int epoch, int batch)
    {
        _epoch = epoch;
        _done = batch;
        _isOpen = false;
    }

    /// <summary>Fills a batch; it is empty after the last one.</summary>
    /// <exception cref="InvalidDataException">A sample cannot be used, or there are too few for a batch.</exception>
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

        // It has been trained with the batch before it, the last one before the checkpoint.
        batch.Clear();
    }
}
