namespace NetGen;

/// <summary>Where the batches of a training run come from, epoch by epoch. One thread asks; a feed may have others at work for it.</summary>
internal abstract class BatchFeed : IDisposable
{
    /// <summary>The batches of an epoch, or 0 while nobody knows.</summary>
    public abstract int BatchCount { get; }

    /// <summary>The samples of the largest batch.</summary>
    public abstract int BatchSize { get; }

    /// <summary>The samples of this batch.</summary>
    public abstract int Count { get; }

    /// <summary>Whether samples have labels.</summary>
    public abstract bool HasLabels { get; }

    /// <summary>[Count x InputSize]: the inputs of this batch, until the next is asked for.</summary>
    public abstract ref float Inputs { get; }

    /// <summary>[Count]: the classes of this batch; empty where samples have target values instead.</summary>
    public abstract ReadOnlySpan<int> Labels { get; }

    /// <summary>[Count]: what each sample of this batch counts for; empty where all count for 1.</summary>
    public abstract ReadOnlySpan<float> Weights { get; }

    /// <summary>Begins an epoch.</summary>
    /// <param name="epoch">The epoch, from 0: what the order of its samples depends on.</param>
    /// <param name="batch">How many of its batches are left out, as they have been trained before.</param>
    public abstract void Begin(int epoch, int batch);

    /// <summary>Goes to the next batch of the epoch, if there is one.</summary>
    /// <remarks>A feed that was given the token of the run returns true without a batch when it is canceled: ask the token before the
    /// batch.</remarks>
    public abstract bool MoveNext();

    /// <summary>Copies the targets of this batch, labels as one-hot rows, or as 0 or 1 for a single output.</summary>
    /// <param name="targets">[Count x stride], written.</param>
    /// <param name="outputSize">The outputs of the network.</param>
    /// <param name="stride">Floats from one row to the next.</param>
    public abstract void CopyTargets(Span<float> targets, int outputSize, int stride);

    /// <inheritdoc/>
    public abstract void Dispose();
}
