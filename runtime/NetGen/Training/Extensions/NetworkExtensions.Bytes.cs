using NetGen.CompilerServices;

namespace NetGen;

// Predictions from bytes, such as the pixels of an image, without an array of floats in between: bytes are scaled as in Dataset.FromBytes,
// and the results have the same bits as predictions from the floats. Nothing is allocated after the first call; any number of threads may
// call.
public static partial class NetworkExtensions
{
    /// <summary>The default factor on bytes, which maps them to 0 to 1.</summary>
    private const float FromZeroToOne = 1f / 255;

    /// <summary>The maximum number of outputs kept on the stack when only the class is returned.</summary>
    private const int StackOutputs = 4096;

    /// <summary>Computes the outputs of one sample given as bytes, such as the pixels of an image.</summary>
    /// <remarks>Bytes are scaled as in <see cref="Dataset.FromBytes(byte[], int, ReadOnlySpan{int}, int, float)"/>, and the outputs have
    /// the same bits as those computed from the floats. Allocates nothing after the first call.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="input">The sample: InputSize bytes.</param>
    /// <param name="output">Receives the OutputSize outputs.</param>
    /// <param name="scale">The factor on each byte, finite and greater than 0: the one used for the training data.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not positive, or 255 times it is not finite.</exception>
    public static void Forward<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> input, Span<float> output, float scale = FromZeroToOne)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        SpanCheck.Sample<TNetwork>(input.Length, output.Length);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        BatchPrediction.One<TNetwork>(network.Memory, input, scale, output);
    }

    /// <summary>Computes the outputs of many samples given as bytes; each sample's outputs have the same bits as alone.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="outputs">Receives the outputs, one row per sample: [samples x OutputSize].</param>
    /// <param name="scale">The factor on each byte, finite and greater than 0: the one used for the training data.</param>
    /// <param name="threads">The number of threads, 1 to 64. If <c>null</c>, chosen from the amount of work; concurrent calls share the
    /// processors.</param>
    /// <exception cref="ArgumentException">A length is not a multiple of the sample size, or the spans hold different numbers of
    /// samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> or <paramref name="threads"/> is out of range.</exception>
    public static void ForwardBatch<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> inputs, Span<float> outputs, float scale = FromZeroToOne, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        BatchPrediction.Forward<TNetwork>(network.Memory, inputs, scale, outputs, threads);
    }

    /// <summary>Classifies one sample given as bytes: returns the index of the largest output (the first if several are equal) or, for a
    /// single output, 1 if it is above the threshold, otherwise 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">The sample: InputSize bytes.</param>
    /// <param name="scale">The factor on each byte, finite and greater than 0: the one used for the training data.</param>
    /// <exception cref="ArgumentException">The span has the wrong length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not positive, or 255 times it is not finite.</exception>
    /// <example><code>
    /// byte[] pixels = File.ReadAllBytes("digit.gray"); // 28 x 28 gray levels, row by row
    /// int digit = net.Classify(pixels);
    /// </code></example>
    public static int Classify<TNetwork>(this INetwork<TNetwork> network, ReadOnlySpan<byte> input, float scale = FromZeroToOne)
        where TNetwork : struct, INetworkPasses
    {
        SpanCheck.Sample<TNetwork>(input.Length, TNetwork.OutputSize);
        if (TNetwork.OutputSize <= StackOutputs)
        {
            Span<float> output = stackalloc float[TNetwork.OutputSize];
            return network.Classify(input, output, scale);
        }

        int result = 0;
        network.ClassifyBatch(input, new Span<int>(ref result), scale, threads: 1);
        return result;
    }

    /// <summary>Classifies one sample given as bytes and also returns the network's outputs.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">The sample: InputSize bytes.</param>
    /// <param name="output">Receives the OutputSize outputs.</param>
    /// <param name="scale">The factor on each byte, finite and greater than 0: the one used for the training data.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not positive, or 255 times it is not finite.</exception>
    public static int Classify<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> input, Span<float> output, float scale = FromZeroToOne)
        where TNetwork : struct, INetworkPasses
    {
        network.Forward(input, output, scale);
        return network.Memory.Decision.Of(output);
    }

    /// <summary>Classifies many samples given as bytes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="classes">Receives the class of each sample.</param>
    /// <param name="scale">The factor on each byte, finite and greater than 0: the one used for the training data.</param>
    /// <param name="threads">The number of threads, 1 to 64. If <c>null</c>, chosen from the amount of work; concurrent calls share the
    /// processors.</param>
    /// <exception cref="ArgumentException">A length is not a multiple of the sample size, or the spans hold different numbers of
    /// samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> or <paramref name="threads"/> is out of range.</exception>
    public static void ClassifyBatch<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> inputs, Span<int> classes, float scale = FromZeroToOne, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        BatchPrediction.Classify<TNetwork>(network.Memory, inputs, scale, classes, threads);
    }
}
