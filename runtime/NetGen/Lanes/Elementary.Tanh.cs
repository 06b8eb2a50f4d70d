using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

public static partial class Elementary
{
    // tanh x rounds to 1 from 9.02 up.
    private const float TanhHighest = 10f;

    /// <summary>
    /// Computes the hyperbolic tangent, with an error of at most 1.93 ulp; -1 and 1 at the infinities. The sign of a zero is kept, and NaN
    /// stays NaN.
    /// </summary>
    /// <remarks>
    /// <c>(1 - e) / (1 + e)</c> with <c>e = e^-2|x|</c>, and the sign of x. e itself is never rounded: as <c>2^n + 2^n p</c>, with
    /// p as in <see cref="Expm1{T}(T)"/>, it enters both sums with one rounding each.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, ILanes<T>
    {
        T magnitude = T.Min(T.Create(TanhHighest), T.Abs(x));
        T r = Reduce(magnitude * T.Create(-2f), out T n);
        T p = ExpMinusOne(r);
        T scale = T.PowerOfTwo(n);
        T one = T.Create(1f);
        T numerator = T.MultiplyAdd(scale, p, scale - one); // e - 1: the sign is replaced below
        T denominator = T.MultiplyAdd(scale, p, one + scale);
        return T.Select(T.Create(-0f), x, numerator / denominator);
    }

    /// <summary>Computes the hyperbolic tangent, with the same bits as <see cref="Tanh{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Tanh(float x) => First(Tanh(LanesN.Create(x)));
}
