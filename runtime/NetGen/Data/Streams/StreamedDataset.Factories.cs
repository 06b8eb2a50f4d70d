using NetGen.CompilerServices;


namespace NetGen;

public sealed partial class StreamedDataset
{
    /// <summary>Creates a streamed data set with class labels from custom readers.</summary>
    /// <param name="open">Opens a new pass over the samples, once per epoch; called on the thread that reads, see
    /// <see cref="ISampleReader"/>.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="count">The number of samples, at least 1, if known: progress can then be reported in the first epoch too, and a pass of
    /// any other length is an error.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static StreamedDataset WithLabels(Func<ISampleReader> open, int inputSize, int classes, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new StreamedDataset(open, LabelShape(inputSize, classes), Checked(count));
    }

    /// <summary>Creates a streamed data set with target values from custom readers.</summary>
    /// <param name="open">Opens a new pass over the samples, once per epoch; called on the thread that reads, see
    /// <see cref="ISampleReader"/>.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="targetSize">The number of target values of a sample, at least 1.</param>
    /// <param name="count">The number of samples, at least 1, if known: progress can then be reported in the first epoch too, and a pass of
    /// any other length is an error.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static StreamedDataset WithTargets(Func<ISampleReader> open, int inputSize, int targetSize, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new StreamedDataset(open, TargetShape(inputSize, targetSize), Checked(count));
    }

    /// <summary>Creates a streamed data set with class labels from a sequence that is enumerated again in each epoch.</summary>
    /// <param name="samples">The inputs [inputSize] and the label, from 0 to classes - 1, of each sample. They are copied before the next
    /// sample is requested, so an array may be reused.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="count">The number of samples, at least 1, if known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static StreamedDataset FromSamples(IEnumerable<(float[] Inputs, int Label)> samples, int inputSize, int classes, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return WithLabels(() => new LabeledSampleReader(samples.GetEnumerator()), inputSize, classes, count);
    }

    /// <summary>Creates a streamed data set with target values from a sequence that is enumerated again in each epoch.</summary>
    /// <param name="samples">The inputs [inputSize] and targets [targetSize] of each sample. They are copied before the next sample is
    /// requested, so arrays may be reused.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="targetSize">The number of target values of a sample, at least 1.</param>
    /// <param name="count">The number of samples, at least 1, if known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static StreamedDataset FromSamples(
        IEnumerable<(float[] Inputs, float[] Targets)> samples, int inputSize, int targetSize, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return WithTargets(() => new TargetSampleReader(samples.GetEnumerator()), inputSize, targetSize, count);
    }

    /// <summary>
    /// Creates a streamed data set from two IDX files, such as those of MNIST, plain or gzip-compressed; they may be larger than memory.
    /// </summary>
    /// <param name="imagesPath">The path of the images: unsigned bytes [samples, ...], where the product of the other dimensions is the
    /// number of inputs.</param>
    /// <param name="labelsPath">The path of the labels: unsigned bytes [samples].</param>
    /// <param name="classes">The number of classes, at least 2; if null, the largest label + 1, for which this method reads the labels
    /// once.</param>
    /// <param name="scale">The factor on each byte, greater than 0 and finite; 1/255 makes inputs from 0 to 1.</param>
    /// <exception cref="InvalidDataException">A file is not an IDX file of unsigned bytes or has the wrong dimensions, a plain file is
    /// shorter or longer than its header says, or the two files do not match. Damage after the header of a compressed file is detected only
    /// when it is read.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> or <paramref name="scale"/> is out of range.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    public static StreamedDataset FromIdx(string imagesPath, string labelsPath, int? classes = null, float scale = 1f / 255)
    {
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        using IdxSampleReader reader = new(imagesPath, labelsPath, scale);
        (int inputSize, long count) = (reader.InputSize, reader.Count);
        return WithLabels(Open, inputSize, classes ?? Math.Max(2, reader.LargestLabel() + 1), count);

        ISampleReader Open() => new IdxSampleReader(imagesPath, labelsPath, scale);
    }

    /// <summary>Concatenates several streams, such as the files into which a large data set is divided.</summary>
    /// <param name="parts">The streams, one or more, whose samples have the same sizes. Their shuffle buffers are ignored.</param>
    /// <exception cref="ArgumentException"><paramref name="parts"/> is empty, or the sizes differ.</exception>
    public static StreamedDataset Concatenate(params StreamedDataset[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Length == 0)
        {
            throw new ArgumentException("At least one part is needed.", nameof(parts));
        }

        StreamedDataset[] own = [.. parts];
        DatasetShape shape = own[0].Shape;
        for (int i = 1; i < own.Length; i++)
        {
            if (own[i].Shape != shape)
            {
                throw new ArgumentException(
                    $"A sample of part {i} has {own[i].Shape.Described}, but one of part 0 has {shape.Described}.", nameof(parts));
            }
        }

        long? count = 0;
        foreach (StreamedDataset part in own)
        {
            count += part.Count;
        }

        return new StreamedDataset(() => new ConcatenatedReader(own), shape, count);
    }

    private static DatasetShape LabelShape(int inputSize, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        return new DatasetShape(inputSize, classes, classes);
    }

    private static DatasetShape TargetShape(int inputSize, int targetSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        return new DatasetShape(inputSize, targetSize, Classes: 0);
    }

    private static long? Checked(long? count)
    {
        if (count is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "The number of samples must be at least 1, or null if it is unknown.");
        }

        return count;
    }
}
