using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The batches of a data set in memory, shuffled again for each epoch, with optional augmentation.</summary>
internal sealed class DatasetFeed : BatchFeed
{
    private readonly Dataset _data;
    private readonly BatchOrder _order;
    private readonly AugmentedBatches? _augmented;
    private readonly AlignedBuffer _inputs;
    private readonly int[] _labels;
    private readonly float[] _weights;
    private int _batch;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="batchSize">The number of samples in a batch.</param>
    /// <param name="seed">Determines the orders and the augmentation.</param>
    /// <param name="augmentation">The augmentation of the inputs; null for none.</param>
    /// <param name="helpers">The number of threads that augment the next batch during training.</param>
    /// <param name="inputs">The buffer for the inputs of a batch that is not augmented: [BatchSize x InputSize].</param>
    public DatasetFeed(Dataset data, int batchSize, int seed, Augmentation? augmentation, int helpers, AlignedBuffer inputs)
    {
        _data = data;
        _order = new BatchOrder(data.Count, batchSize, seed);
        int largest = BatchSize;
        _augmented = augmentation == null ? null : new AugmentedBatches(augmentation, data, _order, seed, helpers);
        _inputs = inputs;
        _labels = new int[data.HasLabels ? largest : 0];
        _weights = new float[data.HasWeights ? largest : 0];
    }

    /// <inheritdoc/>
    public override int BatchCount => _order.BatchCount;

    /// <inheritdoc/>
    public override int BatchSize => Math.Min(_order.BatchSize, _order.Count);

    /// <inheritdoc/>
    public override int Count => Samples.Length;

    /// <inheritdoc/>
    public override bool HasLabels => _data.HasLabels;

    /// <inheritdoc/>
    public override ref float Inputs => ref _augmented == null ? ref _inputs.First : ref _augmented.Inputs;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Labels => Gather(_data.HasLabels ? _data.Labels : default, _labels);

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Weights => Gather(_data.Weights, _weights);

    private ReadOnlySpan<int> Samples => _order[_batch];

    /// <inheritdoc/>
    public override void Begin(int epoch, int batch)
    {
        _order.Shuffle(epoch);
        _augmented?.Begin(epoch, batch);
        _batch = batch - 1;
    }

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        if (_batch + 1 == BatchCount)
        {
            return false;
        }

        _batch++;
        _augmented?.MoveNext();
        return true;
    }

    /// <inheritdoc/>
    public override void PrepareInputs(int first, int last)
    {
        if (_augmented != null)
        {
            return;
        }

        ReadOnlySpan<int> next = _batch + 1 < BatchCount ? _order[_batch + 1] : default;
        next = next[Math.Min(first, next.Length)..Math.Min(last, next.Length)];
        _data.CopyInputs(Samples[first..last], next, _inputs.Span[(first * _data.InputSize)..]);
    }

    /// <inheritdoc/>
    public override void CopyTargets(Span<float> targets, int outputSize, int stride) => _data.CopyTargets(Samples, targets, outputSize, stride);

    /// <inheritdoc/>
    public override void Dispose() => _augmented?.Dispose();

    /// <summary>Returns the values of the current batch's samples; empty if there are none.</summary>
    private ReadOnlySpan<T> Gather<T>(ReadOnlySpan<T> all, T[] batch)
    {
        if (all.IsEmpty)
        {
            return default;
        }

        ReadOnlySpan<int> samples = Samples;
        for (int i = 0; i < samples.Length; i++)
        {
            batch[i] = all[samples[i]];
        }

        return batch.AsSpan(0, samples.Length);
    }
}
