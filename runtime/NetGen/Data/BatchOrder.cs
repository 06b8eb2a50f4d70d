namespace NetGen;

/// <summary>
/// The order in which the samples of a data set are visited, divided into batches of indices; the last batch may be smaller.
/// </summary>
/// <remarks>Allocates nothing after construction. Before the first <see cref="Shuffle"/> the samples are in their original order.</remarks>
internal sealed class BatchOrder
{
    private readonly int[] _order;
    private readonly int _seed;
    private readonly SeededRandom _random;

    /// <summary>Creates the order 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="batchSize">The number of samples per batch, at least 1; the last batch holds the remainder.</param>
    /// <param name="seed">The seed of the orders created by <see cref="Shuffle"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> or <paramref name="batchSize"/> is less than 1.</exception>
    public BatchOrder(int count, int batchSize, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        BatchSize = batchSize;
        _seed = seed;
        _random = new SeededRandom(seed);
        _order = new int[count];
        Sort();
    }

    /// <summary>The number of samples.</summary>
    public int Count => _order.Length;

    /// <summary>The number of samples in every batch but the last.</summary>
    public int BatchSize { get; }

    /// <summary>The number of batches per epoch.</summary>
    public int BatchCount => (Count - 1) / BatchSize + 1;

    /// <summary>Gets the samples of batch <paramref name="batch"/>; the next <see cref="Shuffle"/> overwrites them.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is not from 0 to BatchCount - 1.</exception>
    public ReadOnlySpan<int> this[int batch]
    {
        get
        {
            if ((uint)batch >= (uint)BatchCount)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(batch), batch, $"There are {BatchCount} batches: the index must be from 0 to {BatchCount - 1}.");
            }

            int start = batch * BatchSize;
            return _order.AsSpan(start, Math.Min(BatchSize, Count - start));
        }
    }

    /// <summary>
    /// Puts the samples into the order of an epoch. It depends only on the seed and the epoch, not on earlier calls, so that training can
    /// resume anywhere.
    /// </summary>
    /// <param name="epoch">The epoch, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epoch"/> is negative.</exception>
    public void Shuffle(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        _random.Reset(SeededRandom.StreamSeed(_seed, epoch));
        Sort();
        _random.Shuffle(_order);
    }

    /// <summary>Enumerates the batches: <c>foreach (ReadOnlySpan&lt;int&gt; batch in order)</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    private void Sort()
    {
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }
    }

    /// <summary>Enumerates the batches of a <see cref="BatchOrder"/>.</summary>
    public struct Enumerator
    {
        private readonly BatchOrder _batches;
        private int _batch = -1;

        internal Enumerator(BatchOrder batches) => _batches = batches;

        /// <summary>The samples of the current batch.</summary>
        public readonly ReadOnlySpan<int> Current => _batches[_batch];

        /// <summary>Advances to the next batch, if there is one.</summary>
        public bool MoveNext() => ++_batch < _batches.BatchCount;
    }
}
