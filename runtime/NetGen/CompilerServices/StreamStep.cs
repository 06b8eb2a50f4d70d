using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>One step of a stream. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamStep
{
    /// <summary>Checks the lengths and takes one step.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="input">The inputs of the step: [StepInputSize].</param>
    /// <param name="state">The state, [StateSize]; replaced by the state after the step.</param>
    /// <param name="output">Receives the outputs: [OutputSize].</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public static void Take<TNetwork>(NetworkMemory memory, ReadOnlySpan<float> input, Span<float> state, Span<float> output)
        where TNetwork : struct, IStreamPasses
    {
        ThrowUnless<TNetwork>(TNetwork.StepInputSize, "inputs per step", nameof(input), input.Length);
        ThrowUnless<TNetwork>(TNetwork.StateSize, "floats of state", nameof(state), state.Length);
        ThrowUnless<TNetwork>(TNetwork.OutputSize, "outputs", nameof(output), output.Length);
        PredictionScratch.Predict(new OneStep<TNetwork>(memory, input, state, output), TNetwork.StepScratch, memory.Scratch);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThrowUnless<TNetwork>(int expected, string what, string argument, int length)
        where TNetwork : struct, INetworkPasses
    {
        if (length != expected)
        {
            Throw(TNetwork.Name, expected, what, argument, length);
        }
    }

    [DoesNotReturn]
    private static void Throw(string network, int expected, string what, string argument, int length) =>
        throw new ArgumentException($"{network} has {expected} {what}, but the length of {argument} is {length}.", argument);

    private readonly ref struct OneStep<TNetwork>(NetworkMemory memory, ReadOnlySpan<float> input, Span<float> state, Span<float> output) : IPrediction
        where TNetwork : struct, IStreamPasses
    {
        private readonly ref float _parameters = ref memory.Parameters.First;
        private readonly ref float _x = ref MemoryMarshal.GetReference(input);
        private readonly ref float _state = ref MemoryMarshal.GetReference(state);
        private readonly ref float _y = ref MemoryMarshal.GetReference(output);

        public void Predict(ref float scratch) => TNetwork.Step(ref _parameters, ref _x, ref _state, ref _y, ref scratch);
    }
}
