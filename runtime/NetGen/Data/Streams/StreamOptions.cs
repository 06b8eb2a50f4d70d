namespace NetGen;

/// <summary>How a stream is divided into batches.</summary>
internal sealed record StreamOptions
{
    /// <summary>The samples.</summary>
    public required StreamedDataset Data { get; init; }

    /// <summary>The number of samples per batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>
    /// The minimum batch size of the network, at most <see cref="BatchSize"/>: a smaller last batch is merged into the one before.
    /// </summary>
    public int SmallestBatch { get; init; } = 1;

    /// <summary>The seed of the order, together with the epoch, and of the augmentation.</summary>
    public int Seed { get; init; }

    /// <summary>The augmentation of the inputs, if any.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>Whether inputs and targets are checked for NaN and infinities.</summary>
    public bool ChecksFinite { get; init; }

    /// <summary>The number of samples in the largest batch.</summary>
    public int LargestBatch => (int)Math.Min((long)BatchSize + SmallestBatch - 1, Math.Min(Data.Count ?? int.MaxValue, int.MaxValue));

    /// <summary>Returns the number of batches in an epoch with this number of samples.</summary>
    public long BatchesOf(long samples)
    {
        (long batches, long rest) = Math.DivRem(samples, BatchSize);
        return batches + (rest > 0 && (rest >= SmallestBatch || batches == 0) ? 1 : 0);
    }
}
