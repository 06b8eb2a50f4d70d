namespace NetGen.Samples;

/// <summary>The MNIST database: 60,000 training digits, and 10,000 test digits by other people.</summary>
public static class MnistFiles
{
    /// <summary>Pixels in a row, and rows.</summary>
    public const int Side = 28;

    /// <summary>Pixels of a digit.</summary>
    public const int Pixels = Side * Side;

    /// <summary>The digits from 0 to 9.</summary>
    public const int Classes = 10;

    /// <summary>Where the build puts the files of samples/data.</summary>
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

    /// <summary>One of the test digits, as --digit names it.</summary>
    /// <param name="test">The test digits.</param>
    /// <param name="index">Its place.</param>
    /// <returns>[28 x 28], 0 to 1.</returns>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static float[] Digit(Dataset test, int index)
    {
        if (index >= test.Count)
        {
            throw new InvalidDataException($"--digit takes a whole number from 0 to {test.Count - 1}, not '{index}'.");
        }

        float[] image = new float[Pixels];
        test.CopyInput(index, image);
        return image;
    }

    private static Dataset Read(string directory, string set)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"--data: there is no directory {directory}.");
        }

        Dataset digits = Dataset.FromIdx(
            Path.Combine(directory, $"{set}-images-idx3-ubyte.gz"), Path.Combine(directory, $"{set}-labels-idx1-ubyte.gz"));
        if (digits.InputSize != Pixels || digits.Classes != Classes)
        {
            throw new InvalidDataException(
                $"The {set} files in {directory} hold images of {digits.InputSize} pixels in {digits.Classes} classes; " +
                $"digits have {Pixels} pixels and {Classes} classes.");
        }

        return digits;
    }
}
