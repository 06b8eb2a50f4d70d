using System.Buffers.Binary;
using System.Text;

namespace NetGen.Samples;

/// <summary>
/// The weights of a network in a file: a line that says what it is, a line that names the tensors, then all their values in
/// that order as little-endian float32, each tensor in the order of its dimensions, outputs first.
/// </summary>
/// <example><code>
/// NetGen weights 1
/// W1[16,784] b1[16] W2[16,16] b2[16] W3[10,16] b3[10]
/// </code>
/// and 13,002 x 4 bytes. In Python:
/// <c>f = open("weights.bin", "rb"); f.readline(); f.readline(); w = numpy.frombuffer(f.read(), "&lt;f4")</c>.
/// </example>
public static class WeightFile
{
    private const string FirstLine = "NetGen weights 1\n";

    /// <summary>Writes all weights and biases.</summary>
    /// <param name="path">The file; one of that name is replaced, at once and whole.</param>
    /// <param name="parameters">The weights and biases.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, ParameterList parameters) => AtomicFile.Write(path, stream =>
    {
        stream.Write(Header(parameters));
        byte[] bytes = new byte[sizeof(float)];
        foreach (float value in parameters.ToArray())
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            stream.Write(bytes);
        }
    });

    /// <summary>Sets all weights and biases from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">The weights and biases to be set.</param>
    /// <exception cref="InvalidDataException">It is no weight file, of another network, cut off, too long, or has a value that
    /// is not finite; nothing has changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Load(string path, ParameterList parameters)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] header = Header(parameters);
        byte[] start = new byte[header.Length];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start.AsSpan(0, read).StartsWith(Encoding.ASCII.GetBytes(FirstLine)))
        {
            throw new InvalidDataException($"{path} is no weight file: its first line is not '{FirstLine.TrimEnd()}'.");
        }

        if (!start.AsSpan().SequenceEqual(header))
        {
            throw new InvalidDataException($"{path} holds the weights of another network; this one has {Tensors(parameters)}.");
        }

        byte[] values = new byte[parameters.ValueCount * sizeof(float)];
        read = stream.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        if (read != values.Length || stream.ReadByte() >= 0)
        {
            throw new InvalidDataException(
                $"{path} is {(read < values.Length ? "cut off" : "too long")}: " +
                $"its two lines and {values.Length} bytes of weights would be the whole.");
        }

        float[] weights = new float[parameters.ValueCount];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadSingleLittleEndian(values.AsSpan(i * sizeof(float)));
        }

        if (!weights.All(float.IsFinite))
        {
            throw new InvalidDataException($"{path} holds a weight that is NaN or infinite.");
        }

        parameters.CopyFrom(weights);
    }

    private static byte[] Header(ParameterList parameters) => Encoding.ASCII.GetBytes($"{FirstLine}{Tensors(parameters)}\n");

    private static string Tensors(ParameterList parameters) =>
        string.Join(' ', parameters.Select(tensor => $"{tensor.Name}[{string.Join(',', tensor.Shape)}]"));
}
