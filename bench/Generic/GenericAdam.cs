using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Bench.Generic;

/// <summary>Adam (Kingma and Ba 2015) with PyTorch's definition and defaults.</summary>
/// <param name="count">The total number of parameters.</param>
/// <param name="rate">The learning rate.</param>
public sealed class GenericAdam(int count, float rate) : IGenericOptimizer
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _mean = new float[count];
    private readonly float[] _square = new float[count];
    private int _step;
    private float _rate;
    private float _inverseRoot;

    /// <inheritdoc/>
    public void Prepare()
    {
        _step++;
        _rate = rate / (1f - MathF.Pow(Beta1, _step));
        _inverseRoot = 1f / MathF.Sqrt(1f - MathF.Pow(Beta2, _step));
    }

    /// <inheritdoc/>
    public void Update(int start, Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        Span<float> mean = _mean.AsSpan(start, parameters.Length);
        Span<float> square = _square.AsSpan(start, parameters.Length);
        Span<Vector<float>> p = MemoryMarshal.Cast<float, Vector<float>>(parameters);
        Span<Vector<float>> m = MemoryMarshal.Cast<float, Vector<float>>(mean);
        Span<Vector<float>> s = MemoryMarshal.Cast<float, Vector<float>>(square);
        ReadOnlySpan<Vector<float>> g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        Vector<float> epsilon = new(Epsilon);
        for (int i = 0; i < p.Length; i++)
        {
            Vector<float> nextMean = Beta1 * m[i] + (1f - Beta1) * g[i];
            Vector<float> nextSquare = Beta2 * s[i] + (1f - Beta2) * g[i] * g[i];
            m[i] = nextMean;
            s[i] = nextSquare;
            p[i] -= _rate * nextMean / (_inverseRoot * Vector.SquareRoot(nextSquare) + epsilon);
        }

        for (int i = p.Length * Vector<float>.Count; i < parameters.Length; i++)
        {
            mean[i] = Beta1 * mean[i] + (1f - Beta1) * gradients[i];
            square[i] = Beta2 * square[i] + (1f - Beta2) * gradients[i] * gradients[i];
            parameters[i] -= _rate * mean[i] / (_inverseRoot * MathF.Sqrt(square[i]) + Epsilon);
        }
    }
}
