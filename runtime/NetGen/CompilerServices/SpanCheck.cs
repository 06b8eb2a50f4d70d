using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// The checks of lengths that precede every pass; what they throw names the network, the argument and the length that would fit.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanCheck
{
    /// <summary>Checks the spans of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sample<TNetwork>(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
        where TNetwork : struct, INetworkPasses => Sample<TNetwork>(input.Length, output.Length);

    /// <summary>Checks the lengths of the spans of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sample<TNetwork>(int inputs, int outputs)
        where TNetwork : struct, INetworkPasses
    {
        if (inputs != TNetwork.InputSize || outputs != TNetwork.OutputSize)
        {
            ThrowSample<TNetwork>(inputs, outputs);
        }
    }

    /// <summary>Checks the spans of a batch and returns the number of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Batch<TNetwork>(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs)
        where TNetwork : struct, INetworkPasses => Batch<TNetwork>(inputs.Length, outputs.Length);

    /// <summary>Checks the lengths of the spans of a batch and returns the number of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Batch<TNetwork>(int inputs, int outputs)
        where TNetwork : struct, INetworkPasses
    {
        int count = Samples<TNetwork>(inputs);
        if (outputs != count * (long)TNetwork.OutputSize)
        {
            ThrowCount(TNetwork.Name, count, TNetwork.OutputSize, "outputs", nameof(outputs), outputs);
        }

        return count;
    }

    /// <summary>Checks that the inputs are whole samples and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<TNetwork>(ReadOnlySpan<float> inputs)
        where TNetwork : struct, INetworkPasses => Samples<TNetwork>(inputs.Length);

    /// <summary>Checks that so many inputs are whole samples and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<TNetwork>(int inputs)
        where TNetwork : struct, INetworkPasses
    {
        int count = inputs / TNetwork.InputSize;
        if (count * TNetwork.InputSize != inputs)
        {
            ThrowWhole(TNetwork.Name, TNetwork.InputSize, inputs);
        }

        return count;
    }

    /// <summary>Throws unless there are as many targets as the samples need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Targets(string network, int count, int perSample, string argument, int length)
    {
        if (length != count * (long)perSample)
        {
            ThrowCount(network, count, perSample, argument, argument, length);
        }
    }

    // One call with two numbers: more would make the caller save registers on every call, for the sake of this one.
    [DoesNotReturn]
    private static void ThrowSample<TNetwork>(int inputs, int outputs)
        where TNetwork : struct, INetworkPasses
    {
        if (inputs != TNetwork.InputSize)
        {
            ThrowLength(TNetwork.Name, "inputs", TNetwork.InputSize, "input", inputs);
        }

        ThrowLength(TNetwork.Name, "outputs", TNetwork.OutputSize, "output", outputs);
    }

    [DoesNotReturn]
    private static void ThrowLength(string network, string what, int expected, string argument, int length) =>
        throw new ArgumentException($"{network} has {expected} {what} a sample, but {argument} has {length}.", argument);

    [DoesNotReturn]
    private static void ThrowWhole(string network, int inputSize, int length) =>
        throw new ArgumentException(
            $"{network} has {inputSize} inputs a sample, but inputs has {length}, which is no multiple of {inputSize}.", "inputs");

    [DoesNotReturn]
    private static void ThrowCount(string network, int count, int perSample, string what, string argument, int length) =>
        throw new ArgumentException(
            $"{count} samples of {network} take {count * (long)perSample} {what} ({perSample} each), but there are {length}.", argument);
}
