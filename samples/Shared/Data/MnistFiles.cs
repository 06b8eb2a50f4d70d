namespace NetGen.Samples;

/// <summary>The MNIST database: 60,000 training digits, and 10,000 test digits written by other people.</summary>
public static class MnistFiles
{
    /// <summary>The width and height of a digit in pixels.</summary>
    public const int Side = 28;

    /// <summary>The number of pixels of a digit.</summary>
    public const int Pixels = Side * Side;

    /// <summary>The number of classes: the digits from 0 to 9.</summary>
    public const int Classes = 10;

    /// <summary>The directory to which the build copies the files of samples/data.</summary>
    public static string Beside { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Reads the training digits.</summary>
    /// <param name="directory">The directory of the files.</param>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static Dataset ReadTrain(string directory) => Read(directory, "train");

    /// <summary>Reads the test digits.</summary>
    /// <param name="directory">The directory of the files.</param>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static Dataset ReadTest(string directory) => Read(directory, "t10k");

    /// <summary>Gets the test digit that --digit specifies.</summary>
    /// <param name="test">The test digits.</param>
    /// <param name="index">The index of the digit, at least 0.</param>
    /// <returns>The pixels of the digit, from 0 to 1: [28 x 28].</returns>
    /// <exception cref="InvalidDataException"><paramref name="index"/> is not less than the number of test digits.</exception>
    public static float[] Digit(Dataset test, int index)
    {
        if (index >= test.Count)
        {
            throw new InvalidDataException($"--digit must be a whole number from 0 to {test.Count - 1}, not '{index}'.");
        }

        float[] image = new float[Pixels];
        test.CopyInput(index, image);
        return image;
    }

    private static Dataset Read(string directory, string set)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"--data: the directory {directory} does not exist.");
        }

        Dataset digits = Dataset.FromIdx(
            Path.Combine(directory, $"{set}-images-idx3-ubyte.gz"), Path.Combine(directory, $"{set}-labels-idx1-ubyte.gz"));
        if (digits.InputSize != Pixels || digits.Classes != Classes)
        {
            throw new InvalidDataException(
                $"The {set} files in {directory} contain images of {digits.InputSize} pixels in {digits.Classes} classes; " +
                $"expected {Pixels} pixels and {Classes} classes.");
        }

        return digits;
    }
}
