using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What a network of recurrent layers has besides: a sequence step by step. Implemented by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStreamPasses : INetworkPasses
{
    /// <summary>Floats of state between two steps.</summary>
    static abstract int StateSize { get; }

    /// <summary>Features of a step.</summary>
    static abstract int StepInputSize { get; }

    /// <summary>Floats of scratch that <see cref="Step"/> needs, no more than a prediction of many samples.</summary>
    static abstract int StepScratch { get; }

    /// <summary>The outputs after one more step.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="x">[StepInputSize].</param>
    /// <param name="state">[StateSize], replaced by the state after the step.</param>
    /// <param name="y">[OutputSize], written.</param>
    /// <param name="scratch"><see cref="StepScratch"/> floats.</param>
    static abstract void Step(ref float parameters, ref float x, ref float state, ref float y, ref float scratch);
}
