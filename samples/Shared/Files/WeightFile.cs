using System.Buffers.Binary;
using System.Text;

namespace NetGen.Samples;

/// <summary>
/// Saves and loads the weights of a network in a file: a line that identifies the format, a line that lists the tensors, then all their
/// values in that order as little-endian float32, each tensor in row-major order, output dimension first.
/// </summary>
/// <example><code>
/// NetGen weights 1
/// W1[16,784] b1[16] W2[16,16] b2[16] W3[10,16] b3[10]
/// </code>
/// followed by 13,002 x 4 bytes. In Python:
/// <c>f = open("weights.bin", "rb"); f.readline(); f.readline(); w = numpy.frombuffer(f.read(), "&lt;f4")</c>.
/// </example>
public static class WeightFile
{
    private const string FirstLine = "NetGen weights 1\n";

    /// <summary>Writes all weights and biases.</summary>
    /// <param name="path">The path of the file; an existing file is replaced atomically.</param>
    /// <param name="parameters">The weights and biases.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
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
    /// <param name="path">The path of the file.</param>
    /// <param name="parameters">The weights and biases to set.</param>
    /// <exception cref="InvalidDataException">The file is not a weight file, belongs to another network, is truncated or too long, or
    /// contains a value that is not finite. The parameters are unchanged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Load(string path, ParameterList parameters)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] header = Header(parameters);
        byte[] start = new byte[header.Length];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start.AsSpan(0, read).StartsWith(Encoding.ASCII.GetBytes(FirstLine)))
        {
            throw new InvalidDataException($"{path} is not a weight file: its first line is not '{FirstLine.TrimEnd()}'.");
        }

        if (!start.AsSpan().SequenceEqual(header))
        {
            throw new InvalidDataException($"{path} contains the weights of another network; this network has {Tensors(parameters)}.");
        }

        byte[] values = new byte[parameters.ValueCount * sizeof(float)];
        read = stream.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        if (read != values.Length || stream.ReadByte() >= 0)
        {
            throw new InvalidDataException(
                $"{path} is {(read < values.Length ? "truncated" : "too long")}: " +
                $"it should consist of two lines and {values.Length} bytes of weights.");
        }

        float[] weights = new float[parameters.ValueCount];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadSingleLittleEndian(values.AsSpan(i * sizeof(float)));
        }

        if (!weights.All(float.IsFinite))
        {
            throw new InvalidDataException($"{path} contains a weight that is NaN or infinite.");
        }

        parameters.CopyFrom(weights);
    }

    private static byte[] Header(ParameterList parameters) => Encoding.ASCII.GetBytes($"{FirstLine}{Tensors(parameters)}\n");

    private static string Tensors(ParameterList parameters) =>
        string.Join(' ', parameters.Select(tensor => $"{tensor.Name}[{string.Join(',', tensor.Shape)}]"));
}
