using System.Numerics.Tensors;

namespace NetGen.Bench.Generic;

/// <summary>Gradient descent: <c>p -= rate * g</c>.</summary>
/// <param name="rate">The learning rate.</param>
public sealed class GenericSgd(float rate) : IGenericOptimizer
{
    /// <inheritdoc/>
    public void Prepare()
    {
    }

    /// <inheritdoc/>
    public void Update(int start, Span<float> parameters, ReadOnlySpan<float> gradients) =>
        TensorPrimitives.MultiplyAdd(gradients, -rate, parameters, parameters);
}
