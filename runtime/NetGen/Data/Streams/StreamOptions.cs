namespace NetGen;

/// <summary>How a stream becomes batches.</summary>
internal sealed record StreamOptions
{
    /// <summary>The samples.</summary>
    public required StreamedDataset Data { get; init; }

    /// <summary>Samples in a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The fewest samples that the network takes, no more than <see cref="BatchSize"/>: a last batch smaller than that goes into the one
    /// before.</summary>
    public int SmallestBatch { get; init; } = 1;

    /// <summary>Decides the order, together with the epoch, and the augmentation.</summary>
    public int Seed { get; init; }

    /// <summary>What is done to the inputs.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>Whether inputs and targets are checked for NaN and infinities.</summary>
    public bool ChecksFinite { get; init; }

    /// <summary>The samples of the largest batch.</summary>
    public int LargestBatch => (int)Math.Min((long)BatchSize + SmallestBatch - 1, Math.Min(Data.Count ?? int.MaxValue, int.MaxValue));

    /// <summary>The batches of an epoch of so many samples.</summary>
    public long BatchesOf(long samples)
    {
        (long batches, long rest) = Math.DivRem(samples, BatchSize);
        return batches + (rest > 0 && (rest >= SmallestBatch || batches == 0) ? 1 : 0);
    }
}
