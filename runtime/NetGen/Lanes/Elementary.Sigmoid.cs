using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

public static partial class Elementary
{
    /// <summary>
    /// Computes <c>1 / (1 + e^-x)</c>, with an error of at most 2.45 ulp; 0 where the result would be subnormal, 1 at infinity. NaN stays
    /// NaN.
    /// </summary>
    /// <remarks>
    /// <c>x = r - n ln 2</c> as in <see cref="Exp{T}(T)"/>, and <c>-e^-x = s - s p</c>, with the normal number <c>s = -2^n</c> and <c>p = 1
    /// - e^-r</c>, enters the sum with one rounding. The polynomial is that of the exponential, evaluated in an order (Estrin 1960) with
    /// three dependent multiply-adds instead of six: small networks wait for little else.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, ILanes<T>
    {
        T lowest = T.Create(ExpLowest);
        T one = T.Create(1f);
        T numerator = T.Select(T.LessThan(x, lowest), T.Create(0f), one);
        x = T.Min(T.Create(-ExpLowest), T.Max(lowest, x));
        T n = T.MultiplyAdd(x, T.Create(-Log2E), T.Create(Rounder)) - T.Create(Rounder);
        T r = T.MultiplyAdd(n, T.Create(Ln2Low), T.MultiplyAdd(n, T.Create(Ln2High), x));
        T square = r * r;
        T low = T.MultiplyAdd(r, T.Create(0.16666539f), T.Create(-0.49999997f));
        T high = T.MultiplyAdd(r, T.Create(0.00836708769f), T.Create(-0.0416677482f));
        high = T.MultiplyAdd(square, T.Create(-0.00138378621f), high);
        T p = T.MultiplyAdd(square, T.MultiplyAdd(square, high, low), r);

        T scale = T.Scale(T.Create(-1f), n);
        return numerator / T.MultiplyAdd(scale, p, one - scale);
    }

    /// <summary>Computes <c>1 / (1 + e^-x)</c>, with the same bits as <see cref="Sigmoid{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Sigmoid(float x) => First(Sigmoid(LanesN.Create(x)));
}
