namespace NetGen.Bench.Generic;

/// <summary>Updates parameters from gradients, over flat spans.</summary>
public interface IGenericOptimizer
{
    /// <summary>Begins a step; called once per step, from one thread.</summary>
    void Prepare();

    /// <summary>
    /// Updates the parameters from <paramref name="start"/> on; several threads may update different ranges concurrently.
    /// </summary>
    /// <param name="start">The index of the first of these parameters among all parameters.</param>
    /// <param name="parameters">The parameters to update.</param>
    /// <param name="gradients">The gradients of the parameters.</param>
    void Update(int start, Span<float> parameters, ReadOnlySpan<float> gradients);
}
