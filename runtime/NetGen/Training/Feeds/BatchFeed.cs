namespace NetGen;

/// <summary>The source of the batches of a training run, epoch by epoch. For one caller thread; a feed may use other threads.</summary>
internal abstract class BatchFeed : IDisposable
{
    /// <summary>The number of batches in an epoch; 0 while unknown.</summary>
    public abstract int BatchCount { get; }

    /// <summary>The number of samples in the largest batch.</summary>
    public abstract int BatchSize { get; }

    /// <summary>The number of samples in the current batch.</summary>
    public abstract int Count { get; }

    /// <summary>Whether samples have labels.</summary>
    public abstract bool HasLabels { get; }

    /// <summary>
    /// The inputs of the current batch, [Count x InputSize]; each sample's are there after <see cref="PrepareInputs"/>, until the next call of
    /// <see cref="MoveNext"/>.
    /// </summary>
    public abstract ref float Inputs { get; }

    /// <summary>The class of each sample of the current batch, [Count]; empty if samples have target values instead.</summary>
    public abstract ReadOnlySpan<int> Labels { get; }

    /// <summary>The weight of each sample of the current batch, [Count]; empty if all are 1.</summary>
    public abstract ReadOnlySpan<float> Weights { get; }

    /// <summary>Begins an epoch.</summary>
    /// <param name="epoch">The epoch, from 0, which determines the order of its samples.</param>
    /// <param name="batch">The number of batches to skip, because they have been trained before.</param>
    public abstract void Begin(int epoch, int batch);

    /// <summary>Moves to the next batch of the epoch; returns false if there is none.</summary>
    /// <remarks>A feed with a cancellation token returns true without a batch when it is canceled: check the token before using the
    /// batch.</remarks>
    public abstract bool MoveNext();

    /// <summary>
    /// Writes a range of the current batch's inputs, unless they are in place already. Called by the threads of a step, each for the samples that it
    /// trains, so that a sample's inputs are in the cache of its thread.
    /// </summary>
    /// <param name="first">The first sample of the batch.</param>
    /// <param name="last">The sample after the last.</param>
    public virtual void PrepareInputs(int first, int last)
    {
    }

    /// <summary>Copies the targets of the current batch; labels become one-hot rows, or 0 or 1 for a single output.</summary>
    /// <param name="targets">Receives the targets: [Count x stride].</param>
    /// <param name="outputSize">The number of outputs of the network.</param>
    /// <param name="stride">The number of floats from one row to the next.</param>
    public abstract void CopyTargets(Span<float> targets, int outputSize, int stride);

    /// <inheritdoc/>
    public abstract void Dispose();
}
