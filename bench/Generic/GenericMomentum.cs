using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Bench.Generic;

/// <summary>Gradient descent with momentum: <c>v = momentum * v + g; p -= rate * v</c>.</summary>
/// <param name="count">The total number of parameters.</param>
/// <param name="rate">The learning rate.</param>
/// <param name="momentum">The factor that the velocity is multiplied by in each step.</param>
public sealed class GenericMomentum(int count, float rate, float momentum) : IGenericOptimizer
{
    private readonly float[] _velocity = new float[count];

    /// <inheritdoc/>
    public void Prepare()
    {
    }

    /// <inheritdoc/>
    public void Update(int start, Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        Span<float> velocity = _velocity.AsSpan(start, parameters.Length);
        Span<Vector<float>> p = MemoryMarshal.Cast<float, Vector<float>>(parameters);
        Span<Vector<float>> v = MemoryMarshal.Cast<float, Vector<float>>(velocity);
        ReadOnlySpan<Vector<float>> g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        for (int i = 0; i < p.Length; i++)
        {
            Vector<float> next = momentum * v[i] + g[i];
            v[i] = next;
            p[i] -= rate * next;
        }

        for (int i = p.Length * Vector<float>.Count; i < parameters.Length; i++)
        {
            velocity[i] = momentum * velocity[i] + gradients[i];
            parameters[i] -= rate * velocity[i];
        }
    }
}
