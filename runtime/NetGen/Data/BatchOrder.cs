namespace NetGen;

/// <summary>The order in which the samples of a data set are taken, cut into batches of indices; the last one may be
/// smaller.</summary>
/// <remarks>Allocates nothing after construction. Before the first <see cref="Shuffle"/> the samples are in their own
/// order.</remarks>
internal sealed class BatchOrder
{
    private readonly int[] _order;
    private readonly int _seed;
    private readonly SeededRandom _random;

    /// <summary>The samples 0 to <paramref name="count"/> - 1 in their own order.</summary>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="batchSize">How many samples a batch has, at least 1; the last batch has what is left.</param>
    /// <param name="seed">Decides the orders that <see cref="Shuffle"/> gives.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
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

    /// <summary>How many samples every batch but the last has.</summary>
    public int BatchSize { get; }

    /// <summary>The number of batches of an epoch.</summary>
    public int BatchCount => (Count - 1) / BatchSize + 1;

    /// <summary>The samples of batch <paramref name="batch"/>; overwritten by the next <see cref="Shuffle"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to BatchCount - 1.</exception>
    public ReadOnlySpan<int> this[int batch]
    {
        get
        {
            if ((uint)batch >= (uint)BatchCount)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(batch), batch, $"There are {BatchCount} batches: a number is from 0 to {BatchCount - 1}.");
            }

            int start = batch * BatchSize;
            return _order.AsSpan(start, Math.Min(BatchSize, Count - start));
        }
    }

    /// <summary>Puts the samples into the order of an epoch. It depends on the seed and the epoch alone, not on what was done
    /// before, so that training can resume anywhere.</summary>
    /// <param name="epoch">The epoch, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epoch"/> is negative.</exception>
    public void Shuffle(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        _random.Reset(SeededRandom.StreamSeed(_seed, epoch));
        Sort();
        _random.Shuffle(_order);
    }

    /// <summary>Goes through the batches: <c>foreach (ReadOnlySpan&lt;int&gt; batch in order)</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    private void Sort()
    {
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }
    }

    /// <summary>Goes through the batches of a <see cref="BatchOrder"/>.</summary>
    public struct Enumerator
    {
        private readonly BatchOrder _batches;
        private int _batch = -1;

        internal Enumerator(BatchOrder batches) => _batches = batches;

        /// <summary>The samples of this batch.</summary>
        public readonly ReadOnlySpan<int> Current => _batches[_batch];

        /// <summary>Goes to the next batch, if there is one.</summary>
        public bool MoveNext() => ++_batch < _batches.BatchCount;
    }
}
