using NetGen.CompilerServices;


namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>Reads a data set from two IDX files, such as those of MNIST, plain or gzip-compressed.</summary>
    /// <param name="imagesPath">The path of the images: unsigned bytes [samples, ...], where the product of the other dimensions is the
    /// number of inputs.</param>
    /// <param name="labelsPath">The path of the labels: unsigned bytes [samples].</param>
    /// <param name="classes">The number of classes, at least 2; if null, the largest label + 1.</param>
    /// <param name="scale">The factor on each byte; see <see cref="FromBytes(byte[], int, ReadOnlySpan{int}, int, float)"/>.</param>
    /// <exception cref="InvalidDataException">A file is damaged, has the wrong dimensions, is shorter or longer than its header says, or
    /// the two files do not match. Memory use is at most a small multiple of what the files really hold.</exception>
    /// <exception cref="ArgumentException">A label is not less than <paramref name="classes"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> or <paramref name="scale"/> is out of
    /// range.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <example><code>
    /// Dataset train = Dataset.FromIdx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    /// Dataset test = Dataset.FromIdx("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz");
    /// </code></example>
    public static Dataset FromIdx(string imagesPath, string labelsPath, int? classes = null, float scale = 1f / 255)
    {
        using IdxFileStream images = new(imagesPath, Array.MaxLength);
        using IdxFileStream labels = new(labelsPath, Array.MaxLength);

        // The headers first: a file that does not match the other may unpack to a thousand times its length.
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

    /// <summary>
    /// Creates a data set of bytes with class labels; see <see cref="FromBytes(byte[], int, ReadOnlySpan{int}, int, float)"/>.
    /// </summary>
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

    /// <summary>Creates a data set of bytes with class labels; the bytes are converted to floats when a batch is copied.</summary>
    /// <param name="inputs">The inputs, [samples x inputSize]; the array is kept, not copied.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="labels">The labels, [samples], each from 0 to classes - 1; copied.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="scale">The factor on each byte, greater than 0 and finite; 1/255 makes inputs from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputSize"/>, <paramref name="classes"/> or <paramref name="scale"/>
    /// is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="inputs"/> is empty, its length is not a multiple of
    /// <paramref name="inputSize"/>, the number of labels differs from the number of samples, or a label is out of range.</exception>
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

    /// <summary>Creates a data set of floats with class labels.</summary>
    /// <param name="inputs">The inputs, [samples x inputSize]; the array is kept, not copied.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="labels">The labels, [samples], each from 0 to classes - 1; copied.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputSize"/> or <paramref name="classes"/> is out of
    /// range.</exception>
    /// <exception cref="ArgumentException"><paramref name="inputs"/> is empty, its length is not a multiple of
    /// <paramref name="inputSize"/>, the number of labels differs from the number of samples, or a label is out of range.</exception>
    /// <example><code>
    /// // Three irises, one of each species, with four measurements each.
    /// float[] inputs =
    /// [
    ///     5.1f, 3.5f, 1.4f, 0.2f,
    ///     6.4f, 3.2f, 4.5f, 1.5f,
    ///     5.9f, 3.0f, 5.1f, 1.8f,
    /// ];
    /// int[] labels = [0, 1, 2];
    /// Dataset irises = Dataset.FromFloats(inputs, inputSize: 4, labels, classes: 3);
    /// </code></example>
    public static Dataset FromFloats(float[] inputs, int inputSize, int[] labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        int count = SampleCount(inputs.Length, inputSize);
        CheckLabels(labels, count, classes);
        return new Dataset(
            new FloatInputs(inputs, inputSize), inputSize, AllRows(count), [.. labels], classes, null, classes);
    }

    /// <summary>Creates a data set of floats with target values.</summary>
    /// <param name="inputs">The inputs, [samples x inputSize]; the array is kept, not copied.</param>
    /// <param name="inputSize">The number of inputs of a sample, at least 1.</param>
    /// <param name="targets">The targets, [samples x targetSize]; the array is kept, not copied.</param>
    /// <param name="targetSize">The number of target values of a sample, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputSize"/> or <paramref name="targetSize"/> is less than
    /// 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="inputs"/> is empty, its length is not a multiple of
    /// <paramref name="inputSize"/>, or there are not <paramref name="targetSize"/> targets per sample.</exception>
    /// <example><code>
    /// // XOR: four samples with two inputs and one target each.
    /// float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    /// float[] targets = [0, 1, 1, 0];
    /// Dataset xor = Dataset.FromFloats(inputs, inputSize: 2, targets, targetSize: 1);
    /// </code></example>
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

    // "inputs" is the name of the parameter in every factory.
    private static int SampleCount(int length, int inputSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        if (length == 0 || length % inputSize != 0)
        {
            throw new ArgumentException(
                $"{length} inputs are not a positive multiple of the sample size {inputSize}.", "inputs");
        }

        return length / inputSize;
    }

    private static void CheckLabels(ReadOnlySpan<int> labels, int count, int classes)
    {
        if (classes < 2)
        {
            // An array of integers is an array of labels, even if one target value per sample was meant.
            throw new ArgumentOutOfRangeException(
                nameof(classes), classes, "Labels need at least 2 classes; for target values write floats: [0f, 1f].");
        }

        if (labels.Length != count)
        {
            throw new ArgumentException($"There are {count} samples, but {labels.Length} labels.", nameof(labels));
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
