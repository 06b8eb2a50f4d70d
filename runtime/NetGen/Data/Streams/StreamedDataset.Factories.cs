using NetGen.CompilerServices;


namespace NetGen;

public sealed partial class StreamedDataset
{
    /// <summary>Samples with class labels from readers of your own.</summary>
    /// <param name="open">Opens a new pass over the samples, once an epoch; called by the thread that reads, see <see cref="ISampleReader"/>.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="count">The number of samples, at least 1, if it is known: progress can then be told in the first epoch too, and a pass of
    /// any other length is an error.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    public static StreamedDataset WithLabels(Func<ISampleReader> open, int inputSize, int classes, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new StreamedDataset(open, LabelShape(inputSize, classes), Checked(count));
    }

    /// <summary>Samples with target values from readers of your own.</summary>
    /// <param name="open">Opens a new pass over the samples, once an epoch; called by the thread that reads, see <see cref="ISampleReader"/>.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="targetSize">The number of target values of a sample, at least 1.</param>
    /// <param name="count">The number of samples, at least 1, if it is known: progress can then be told in the first epoch too, and a pass of
    /// any other length is an error.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    public static StreamedDataset WithTargets(Func<ISampleReader> open, int inputSize, int targetSize, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new StreamedDataset(open, TargetShape(inputSize, targetSize), Checked(count));
    }

    /// <summary>Samples with class labels that are enumerated anew in each epoch.</summary>
    /// <param name="samples">Inputs [inputSize] and label, from 0 to classes - 1, of each sample. They are copied before the next one is asked for:
    /// an array may be used again.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="count">The number of samples, at least 1, if it is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    public static StreamedDataset FromSamples(IEnumerable<(float[] Inputs, int Label)> samples, int inputSize, int classes, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return WithLabels(() => new LabeledSampleReader(samples.GetEnumerator()), inputSize, classes, count);
    }

    /// <summary>Samples with target values that are enumerated anew in each epoch.</summary>
    /// <param name="samples">Inputs [inputSize] and targets [targetSize] of each sample. They are copied before the next one is asked for, so arrays
    /// may be used again.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="targetSize">The number of target values of a sample, at least 1.</param>
    /// <param name="count">The number of samples, at least 1, if it is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    public static StreamedDataset FromSamples(
        IEnumerable<(float[] Inputs, float[] Targets)> samples, int inputSize, int targetSize, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return WithTargets(() => new TargetSampleReader(samples.GetEnumerator()), inputSize, targetSize, count);
    }

    /// <summary>Samples of two IDX files, such as those of MNIST, plain or gzip-compressed, which may be larger than memory.</summary>
    /// <param name="imagesPath">Unsigned bytes [samples, ...]; whatever the other dimensions are, their product is the number of inputs.</param>
    /// <param name="labelsPath">Unsigned bytes [samples].</param>
    /// <param name="classes">The number of classes, at least 2; without it the largest label + 1, for which the labels are read once now.</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; 1/255 makes inputs from 0 to 1.</param>
    /// <exception cref="InvalidDataException">A file is none of unsigned bytes or has other dimensions, a plain file is shorter or longer than its header
    /// says, or the two do not belong together. What is damaged behind the header of a compressed file comes to light when it is read.</exception>
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

    /// <summary>The samples of several parts, such as the files that a large set is divided into, one part after the other.</summary>
    /// <param name="parts">One or more, of the same sizes. Their shuffle buffers do not matter.</param>
    /// <exception cref="ArgumentException">There are none, or the sizes differ.</exception>
    public static StreamedDataset Concatenate(params StreamedDataset[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Length == 0)
        {
            throw new ArgumentException("There are no parts; one or more can be put together.", nameof(parts));
        }

        StreamedDataset[] own = [.. parts];
        DatasetShape shape = own[0].Shape;
        for (int i = 1; i < own.Length; i++)
        {
            if (own[i].Shape != shape)
            {
                throw new ArgumentException(
                    $"A sample of part {i} has {own[i].Shape.Described}, but of part 0 {shape.Described}; parts must agree.", nameof(parts));
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
            throw new ArgumentOutOfRangeException(nameof(count), count, "The number of samples must be at least 1, or null if it is not known.");
        }

        return count;
    }
}
