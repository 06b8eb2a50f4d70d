using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Checks the lengths of spans before every pass. The exceptions name the network, the argument and the expected length.
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

    /// <summary>Checks that the inputs are whole samples and returns the number of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<TNetwork>(ReadOnlySpan<float> inputs)
        where TNetwork : struct, INetworkPasses => Samples<TNetwork>(inputs.Length);

    /// <summary>Checks that a number of inputs is a whole number of samples and returns the number of samples.</summary>
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

    /// <summary>Throws unless there are as many targets as the samples require.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Targets(string network, int count, int perSample, string argument, int length)
    {
        if (length != count * (long)perSample)
        {
            ThrowCount(network, count, perSample, argument, argument, length);
        }
    }

    // A single call with two numbers: with more arguments the caller would save registers on every call just for this one.
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
        throw new ArgumentException($"{network} has {expected} {what} per sample, but the length of {argument} is {length}.", argument);

    [DoesNotReturn]
    private static void ThrowWhole(string network, int inputSize, int length) =>
        throw new ArgumentException(
            $"{network} has {inputSize} inputs per sample, but the length of inputs is {length}, which is not a multiple of {inputSize}.",
            "inputs");

    [DoesNotReturn]
    private static void ThrowCount(string network, int count, int perSample, string what, string argument, int length) =>
        throw new ArgumentException(
            $"{count} samples of {network} require {count * (long)perSample} {what} ({perSample} per sample), but there are {length}.",
            argument);
}
