
namespace NetGen;

/// <summary>
/// Samples that are read anew in each epoch, so that there may be more of them than memory holds; each has its inputs and either a class label or
/// target values.
/// <code>
/// StreamedDataset train = StreamedDataset.FromIdx("images.gz", "labels.gz").WithShuffleBuffer(50_000);
/// trainer.Fit(train, epochs: 10, batchSize: 64);
/// </code>
/// </summary>
/// <remarks>
/// <para>
/// A thread of its own reads ahead and shuffles in a buffer: it is filled with the first samples of the pass, and each that is wanted is drawn from
/// it at random and replaced by the next, as in tf.data's <c>shuffle</c>. A sample is thus taken at most a buffer's length before its turn, but may
/// be taken long after. Data that are sorted, by class for example, need a buffer of about their size, or files that have been mixed once. The order
/// depends on the trainer's seed and the epoch alone.
/// </para>
/// <para>Immutable; as many passes may be open at a time as the function that opens them allows.</para>
/// </remarks>
public sealed partial class StreamedDataset
{
    /// <summary>The samples of a shuffle buffer unless <see cref="WithShuffleBuffer"/> says otherwise.</summary>
    public const int DefaultShuffleBuffer = 8192;

    private readonly Func<ISampleReader> _open;

    private StreamedDataset(Func<ISampleReader> open, DatasetShape shape, long? count, int shuffleBuffer = DefaultShuffleBuffer)
    {
        _open = open;
        Shape = shape;
        Count = count;
        ShuffleBuffer = shuffleBuffer;
    }

    /// <summary>The number of samples, at least 1; null where nobody knows before they have been read.</summary>
    public long? Count { get; }

    /// <summary>The number of inputs of a sample.</summary>
    public int InputSize => Shape.InputSize;

    /// <summary>The number of target values of a sample; with labels the number of classes.</summary>
    public int TargetSize => Shape.TargetSize;

    /// <summary>Whether the samples have class labels; otherwise they have target values.</summary>
    public bool HasLabels => Shape.HasLabels;

    /// <summary>The number of classes, at least 2; 0 when the samples have target values.</summary>
    public int Classes => Shape.Classes;

    /// <summary>How many samples the next one in training is drawn from, at least 1.</summary>
    public int ShuffleBuffer { get; }

    /// <summary>The sizes.</summary>
    internal DatasetShape Shape { get; }

    /// <summary>The same samples with a shuffle buffer of another size.</summary>
    /// <param name="samples">How many samples it holds: 1 for none, so that samples are taken in the order in which they are read; as many as there
    /// are, or more, for any order as likely. Each takes 4 bytes an input and target value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public StreamedDataset WithShuffleBuffer(int samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return new StreamedDataset(_open, Shape, Count, samples);
    }

    /// <summary>Opens a new pass, to be disposed of by the caller.</summary>
    /// <exception cref="InvalidOperationException">The function that opens a pass has returned null.</exception>
    public ISampleReader Open() =>
        _open() ?? throw new InvalidOperationException("The function that opens a pass over the samples has returned null instead of a reader.");
}
