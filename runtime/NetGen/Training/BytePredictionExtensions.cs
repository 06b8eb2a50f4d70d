using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Predictions from bytes, such as the pixels of an image, without an array of floats between: a byte counts as in
/// <see cref="Dataset.FromBytes(byte[], int, ReadOnlySpan{int}, int, float)"/>, and the bits are those of predicting the floats.
/// </summary>
/// <remarks>They allocate nothing after a first call; any number of threads may call them.</remarks>
public static class BytePredictionExtensions
{
    /// <summary>What bytes are multiplied by unless something else is said: inputs from 0 to 1.</summary>
    private const float FromZeroToOne = 1f / 255;

    /// <summary>So many outputs lie on the stack where only the class is asked for.</summary>
    private const int StackOutputs = 4096;

    /// <summary>The outputs for one sample.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">[InputSize].</param>
    /// <param name="output">[OutputSize], written.</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; the one of the training data.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
    public static void Forward<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> input, Span<float> output, float scale = FromZeroToOne)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        SpanCheck.Sample<TNetwork>(input.Length, output.Length);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        BatchPrediction.One<TNetwork>(network.Memory, input, scale, output);
    }

    /// <summary>The outputs for many samples; a sample gets the same bits as alone.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">[samples x InputSize], row by row.</param>
    /// <param name="outputs">[samples x OutputSize], written.</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; the one of the training data.</param>
    /// <param name="threads">The number of threads, 1 to 64. Null: chosen by the size of the work, and such calls at the same time share
    /// the processors.</param>
    /// <exception cref="ArgumentException">The lengths are no whole samples, or not equally many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale or the number of threads is out of range.</exception>
    public static void ForwardBatch<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> inputs, Span<float> outputs, float scale = FromZeroToOne, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        BatchPrediction.Forward<TNetwork>(network.Memory, inputs, scale, outputs, threads);
    }

    /// <summary>The class of one sample: the index of the greatest output, the first of them if several are equal; of a network with one output 1 if it is
    /// on the positive side, else 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">[InputSize].</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; the one of the training data.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
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

    /// <summary>The class of one sample, and the outputs that it was told by.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">[InputSize].</param>
    /// <param name="output">[OutputSize], written.</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; the one of the training data.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
    public static int Classify<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> input, Span<float> output, float scale = FromZeroToOne)
        where TNetwork : struct, INetworkPasses
    {
        network.Forward(input, output, scale);
        return network.Memory.Decision.Of(output);
    }

    /// <summary>The classes of many samples.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">[samples x InputSize], row by row.</param>
    /// <param name="classes">[samples], written.</param>
    /// <param name="scale">What each byte is multiplied by, greater than 0 and finite; the one of the training data.</param>
    /// <param name="threads">The number of threads, 1 to 64. Null: chosen by the size of the work, and such calls at the same time share
    /// the processors.</param>
    /// <exception cref="ArgumentException">The lengths are no whole samples, or not equally many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale or the number of threads is out of range.</exception>
    public static void ClassifyBatch<TNetwork>(
        this INetwork<TNetwork> network, ReadOnlySpan<byte> inputs, Span<int> classes, float scale = FromZeroToOne, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ByteConversion.ThrowIfNoScale(scale, nameof(scale));
        BatchPrediction.Classify<TNetwork>(network.Memory, inputs, scale, classes, threads);
    }
}
