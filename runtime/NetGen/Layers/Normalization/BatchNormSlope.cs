using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// The gradient on the inputs of a batch normalization, <c>dx = g / d (dy - S1 / N - (x - mean) S2 / (N d^2))</c> with
/// <c>d = sqrt(variance + epsilon)</c>, S1 the sum of dy and S2 that of <c>dy (x - mean)</c>. Everything that does not depend on the
/// element is precomputed.
/// </summary>
internal readonly struct BatchNormSlope<T>
    where T : struct, ILanes<T>
{
    private readonly T _mean;
    private readonly T _factor;
    private readonly T _average;
    private readonly T _slope;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BatchNormSlope(T mean, T variance, T first, T second, T gamma, float epsilon, long total)
    {
        T padded = variance + T.Create(epsilon);
        _mean = mean;
        _factor = gamma / T.Sqrt(padded);
        _average = first / T.Create(total);
        _slope = second / (padded * T.Create(total));
    }

    /// <summary>Returns the gradient on an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of(T dy, T x) => Subnormals.Flush(_factor * T.MultiplyAdd(_mean - x, _slope, dy - _average));
}
