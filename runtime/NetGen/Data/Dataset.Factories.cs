using NetGen.CompilerServices;


namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>Reads a data set from two IDX files, such as those of MNIST, plain or gzip-compressed.</summary>
    /// <param name="imagesPath">Unsigned bytes [samples, ...]; whatever the other dimensions are, their product is the number of
    /// inputs.</param>
    /// <param name="labelsPath">Unsigned bytes [samples].</param>
    /// <param name="classes">The number of classes, at least 2; without it the largest label + 1.</param>
    /// <param name="scale">What each byte is multiplied by, see
    /// <see cref="FromBytes(byte[], int, ReadOnlySpan{int}, int, float)"/>.</param>
    /// <exception cref="InvalidDataException">A file is damaged, has other dimensions, or is shorter or longer than its header says, or the two do not
    /// belong together. It takes no more memory than a small multiple of what is really in the files.</exception>
    /// <exception cref="ArgumentException">A label is not below <paramref name="classes"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> or <paramref name="scale"/> is out of
    /// range.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    public static Dataset FromIdx(string imagesPath, string labelsPath, int? classes = null, float scale = 1f / 255)
    {
        using IdxFileStream images = new(imagesPath, Array.MaxLength);
        using IdxFileStream labels = new(labelsPath, Array.MaxLength);

        // The headers first: a file that does not belong to the other may unpack to a thousand times its length.
        IdxPair.ThrowIfUnfit(imagesPath, images.Dimensions, labelsPath, labels.Dimensions);
        byte[] classOfEach = labels.ReadToEnd();
        byte[] pixels = images.ReadToEnd();
        int largest = 1;
        foreach (byte label in classOfEach)
        {
            largest = Math.Max(largest, label);
        }

        return FromBytes(pixels, pixels.Length / classOfEach.Length, classOfEach, classes ?? largest + 1, scale);
    }

    /// <summary>A data set of bytes with class labels; see
    /// <see cref="FromBytes(byte[], int, ReadOnlySpan{int}, int, float)"/>.</summary>
    public static Dataset FromBytes(
        byte[] inputs, int inputSize, ReadOnlySpan<byte> labels, int classes, float scale = 1f / 255)
    {
        int[] widened = new int[labels.Length];
        for (int i = 0; i < widened.Length; i++)
        {
            widened[i] = labels[i];
        }

        return FromBytes(inputs, inputSize, widened, classes, scale);
    }

    /// <summary>A data set of bytes, which are turned into floats when a batch is copied, with class labels.</summary>
    /// <param name="inputs">[samples x inputSize]; kept, not copied.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="labels">[samples], each from 0 to classes - 1; copied.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; 1/255 makes inputs from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    /// <exception cref="ArgumentException">There are no inputs, they are no whole number of samples, their number is not that of
    /// the labels, or a label is none of the classes.</exception>
    public static Dataset FromBytes(
        byte[] inputs, int inputSize, ReadOnlySpan<int> labels, int classes, float scale = 1f / 255)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        int count = SampleCount(inputs.Length, inputSize);
        CheckLabels(labels, count, classes);
        return new Dataset(
            new ByteInputs(inputs, inputSize, scale), inputSize, AllRows(count), labels.ToArray(), classes, null, classes);
    }

    /// <summary>A data set of floats with class labels.</summary>
    /// <param name="inputs">[samples x inputSize]; kept, not copied.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="labels">[samples], each from 0 to classes - 1; copied.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    /// <exception cref="ArgumentException">There are no inputs, they are no whole number of samples, their number is not that of
    /// the labels, or a label is none of the classes.</exception>
    public static Dataset FromFloats(float[] inputs, int inputSize, int[] labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        int count = SampleCount(inputs.Length, inputSize);
        CheckLabels(labels, count, classes);
        return new Dataset(
            new FloatInputs(inputs, inputSize), inputSize, AllRows(count), [.. labels], classes, null, classes);
    }

    /// <summary>A data set of floats with target values.</summary>
    /// <param name="inputs">[samples x inputSize]; kept, not copied.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="targets">[samples x targetSize]; kept, not copied.</param>
    /// <param name="targetSize">The number of target values of a sample, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
    /// <exception cref="ArgumentException">There are no inputs, they are no whole number of samples, or there are not targetSize
    /// targets for each sample.</exception>
    public static Dataset FromFloats(float[] inputs, int inputSize, float[] targets, int targetSize)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        int count = SampleCount(inputs.Length, inputSize);
        if (targets.Length != (long)count * targetSize)
        {
            throw new ArgumentException(
                $"{count} samples with {targetSize} targets each need {(long)count * targetSize} targets, not {targets.Length}.",
                nameof(targets));
        }

        return new Dataset(
            new FloatInputs(inputs, inputSize), inputSize, AllRows(count), null, 0, targets, targetSize);
    }

    // The number of samples in "inputs", the parameter of every factory.
    private static int SampleCount(int length, int inputSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        if (length == 0 || length % inputSize != 0)
        {
            throw new ArgumentException(
                $"{length} inputs are no whole number of samples of {inputSize}, at least one.", "inputs");
        }

        return length / inputSize;
    }

    private static void CheckLabels(ReadOnlySpan<int> labels, int count, int classes)
    {
        if (classes < 2)
        {
            // An array of whole numbers is taken for labels, even when one target value a sample was meant.
            throw new ArgumentOutOfRangeException(
                nameof(classes), classes, "Labels need at least 2 classes; for target values write floats: [0f, 1f].");
        }

        if (labels.Length != count)
        {
            throw new ArgumentException($"{count} samples need as many labels, not {labels.Length}.", nameof(labels));
        }

        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"The label of sample {i} is {labels[i]}; with {classes} classes it must be from 0 to {classes - 1}.",
                    nameof(labels));
            }
        }
    }

    private static int[] AllRows(int count)
    {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++)
        {
            rows[i] = i;
        }

        return rows;
    }
}
