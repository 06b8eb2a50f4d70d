using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>The checks of lengths that precede every pass; what they throw names the network, the argument and the length that would fit.</summary>
public static class Check
{
    /// <summary>Checks the spans of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sample<TKernels>(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
        where TKernels : struct, INetworkKernels => Sample<TKernels>(input.Length, output.Length);

    /// <summary>Checks the lengths of the spans of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sample<TKernels>(int inputs, int outputs)
        where TKernels : struct, INetworkKernels
    {
        if (inputs != TKernels.InputSize || outputs != TKernels.OutputSize)
        {
            ThrowSample<TKernels>(inputs, outputs);
        }
    }

    /// <summary>Checks the spans of a batch and returns the number of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Batch<TKernels>(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs)
        where TKernels : struct, INetworkKernels => Batch<TKernels>(inputs.Length, outputs.Length);

    /// <summary>Checks the lengths of the spans of a batch and returns the number of samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Batch<TKernels>(int inputs, int outputs)
        where TKernels : struct, INetworkKernels
    {
        int count = Samples<TKernels>(inputs);
        if (outputs != count * (long)TKernels.OutputSize)
        {
            ThrowCount(TKernels.Name, count, TKernels.OutputSize, "outputs", nameof(outputs), outputs);
        }

        return count;
    }

    /// <summary>Checks that the inputs are whole samples and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<TKernels>(ReadOnlySpan<float> inputs)
        where TKernels : struct, INetworkKernels => Samples<TKernels>(inputs.Length);

    /// <summary>Checks that so many inputs are whole samples and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<TKernels>(int inputs)
        where TKernels : struct, INetworkKernels
    {
        int count = inputs / TKernels.InputSize;
        if (count * TKernels.InputSize != inputs)
        {
            ThrowWhole(TKernels.Name, TKernels.InputSize, inputs);
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
    private static void ThrowSample<TKernels>(int inputs, int outputs)
        where TKernels : struct, INetworkKernels
    {
        if (inputs != TKernels.InputSize)
        {
            ThrowLength(TKernels.Name, "inputs", TKernels.InputSize, "input", inputs);
        }

        ThrowLength(TKernels.Name, "outputs", TKernels.OutputSize, "output", outputs);
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
