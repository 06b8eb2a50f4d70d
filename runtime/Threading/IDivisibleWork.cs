namespace NetGen.Kernels;

/// <summary>Work that falls into numbered parts, each of which may be done by any thread.</summary>
internal interface IDivisibleWork
{
    /// <summary>Does one part.</summary>
    /// <param name="part">The part, from 0.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="worker">Who does it: 0 is the calling thread, helpers count from 1. No two threads at work have the same number, and
    /// none is greater than the most helpers that a run has asked for, so it may choose a scratch buffer.</param>
    void DoPart(int part, int parts, int worker);
}
