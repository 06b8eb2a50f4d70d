using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The additional members of a network of recurrent layers: it can take a sequence step by step. Implemented by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStreamPasses : INetworkPasses
{
    /// <summary>The number of floats of state carried from step to step.</summary>
    static abstract int StateSize { get; }

    /// <summary>The number of input features per step.</summary>
    static abstract int StepInputSize { get; }

    /// <summary>The number of floats of scratch that <see cref="Step"/> needs, at most that of a batch prediction.</summary>
    static abstract int StepScratch { get; }

    /// <summary>Takes one more step and computes the outputs after it.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">The inputs of the step: [StepInputSize].</param>
    /// <param name="state">The state, [StateSize]; replaced by the state after the step.</param>
    /// <param name="y">Receives the outputs: [OutputSize].</param>
    /// <param name="scratch">A buffer of <see cref="StepScratch"/> floats.</param>
    static abstract void Step(ref float parameters, ref float x, ref float state, ref float y, ref float scratch);
}
