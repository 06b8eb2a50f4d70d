using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>One step of a stream.</summary>
public static class StreamStep
{
    /// <summary>Up to 16 KB of scratch lie on the stack; more comes from the network's pool.</summary>
    private const int StackFloats = 4096;

    /// <summary>Checks the lengths, and takes the step.</summary>
    /// <param name="memory">The network.</param>
    /// <param name="input">[StepInputSize].</param>
    /// <param name="state">[StateSize], replaced by the state after the step.</param>
    /// <param name="output">[OutputSize], written.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    [SkipLocalsInit]
    public static void Run<TKernels>(NetworkMemory memory, ReadOnlySpan<float> input, Span<float> state, Span<float> output)
        where TKernels : struct, IStreamKernels
    {
        ThrowUnless<TKernels>(TKernels.StepInputSize, "inputs a step", nameof(input), input.Length);
        ThrowUnless<TKernels>(TKernels.StateSize, "floats of state", nameof(state), state.Length);
        ThrowUnless<TKernels>(TKernels.OutputSize, "outputs", nameof(output), output.Length);
        ref float x = ref MemoryMarshal.GetReference(input);
        ref float h = ref MemoryMarshal.GetReference(state);
        ref float y = ref MemoryMarshal.GetReference(output);
        if (TKernels.StepScratch <= StackFloats)
        {
            Span<float> buffer = stackalloc float[StackFloats + CacheLine.Floats];
            TKernels.Step(ref memory.Parameters.First, ref x, ref h, ref y, ref CacheLine.First(buffer));
            return;
        }

        AlignedBuffer scratch = memory.Scratch.Rent();
        try
        {
            TKernels.Step(ref memory.Parameters.First, ref x, ref h, ref y, ref scratch.First);
        }
        finally
        {
            memory.Scratch.Return(scratch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThrowUnless<TKernels>(int expected, string what, string argument, int length)
        where TKernels : struct, INetworkKernels
    {
        if (length != expected)
        {
            Throw(TKernels.Name, expected, what, argument, length);
        }
    }

    [DoesNotReturn]
    private static void Throw(string network, int expected, string what, string argument, int length) =>
        throw new ArgumentException($"{network} has {expected} {what}, but {argument} has {length}.", argument);
}
