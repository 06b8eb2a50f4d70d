
namespace NetGen;

/// <summary>
/// Samples that are read again in each epoch, so that there may be more of them than fit in memory; each has its inputs and either a class
/// label or target values.
/// </summary>
/// <remarks>
/// <para>
/// A background thread reads ahead and shuffles in a buffer, which is filled with the first samples of the pass; each sample is drawn from
/// it at random and replaced by the next one read, as in tf.data's <c>shuffle</c>. A sample is thus used at most a buffer's length before
/// its turn, but possibly long after it. Sorted data, for example by class, need a buffer of about their size, or files that have been
/// shuffled once. The order depends only on the trainer's seed and the epoch.
/// </para>
/// <para>Immutable; as many passes may be open concurrently as the function that opens them allows.</para>
/// </remarks>
/// <example><code>
/// StreamedDataset train = StreamedDataset
///     .FromIdx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz")
///     .WithShuffleBuffer(50_000);
/// trainer.Fit(train, epochs: 10, batchSize: 64);
/// </code></example>
public sealed partial class StreamedDataset
{
    /// <summary>The default size of the shuffle buffer, in samples; see <see cref="WithShuffleBuffer"/>.</summary>
    public const int DefaultShuffleBuffer = 8192;

    private readonly Func<ISampleReader> _open;

    private StreamedDataset(Func<ISampleReader> open, DatasetShape shape, long? count, int shuffleBuffer = DefaultShuffleBuffer)
    {
        _open = open;
        Shape = shape;
        Count = count;
        ShuffleBuffer = shuffleBuffer;
    }

    /// <summary>The number of samples, at least 1; null if it is unknown until they have been read.</summary>
    public long? Count { get; }

    /// <summary>The number of inputs of a sample.</summary>
    public int InputSize => Shape.InputSize;

    /// <summary>The number of target values of a sample; for labels, the number of classes.</summary>
    public int TargetSize => Shape.TargetSize;

    /// <summary>Whether the samples have class labels; otherwise they have target values.</summary>
    public bool HasLabels => Shape.HasLabels;

    /// <summary>The number of classes, at least 2; 0 if the samples have target values.</summary>
    public int Classes => Shape.Classes;

    /// <summary>The size of the shuffle buffer: the number of samples from which the next one in training is drawn, at least 1.</summary>
    public int ShuffleBuffer { get; }

    /// <summary>The sizes of the samples.</summary>
    internal DatasetShape Shape { get; }

    /// <summary>Returns the same samples with a shuffle buffer of another size.</summary>
    /// <param name="samples">The number of samples in the buffer: 1 for no shuffling, so that samples are used in the order in which they
    /// are read; the number of samples in the stream, or more, for a uniform shuffle. Each sample takes 4 bytes per input and target
    /// value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="samples"/> is less than 1.</exception>
    public StreamedDataset WithShuffleBuffer(int samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return new StreamedDataset(_open, Shape, Count, samples);
    }

    /// <summary>Opens a new pass, which the caller must dispose.</summary>
    /// <exception cref="InvalidOperationException">The function that opens a pass returned null.</exception>
    public ISampleReader Open() =>
        _open() ?? throw new InvalidOperationException("The function that opens a pass over the samples returned null instead of a reader.");
}
