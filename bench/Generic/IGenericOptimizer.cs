namespace NetGen.Bench.Generic;

/// <summary>A rule that turns gradients into new parameters, over flat spans.</summary>
public interface IGenericOptimizer
{
    /// <summary>Called once at the beginning of each step, from one thread.</summary>
    void Prepare();

    /// <summary>Updates the parameters from <paramref name="start"/> on; several threads may update different ranges.</summary>
    /// <param name="start">The index of the first of them among all parameters.</param>
    /// <param name="parameters">These parameters.</param>
    /// <param name="gradients">Their gradients.</param>
    void Update(int start, Span<float> parameters, ReadOnlySpan<float> gradients);
}
