using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

public static partial class Elementary
{
    // ln 2^-126: below it, e^x is subnormal.
    private const float ExpLowest = -87.33654f;

    // Above it, e^x rounds to infinity.
    private const float ExpHighest = 89f;

    // e^x - 1 rounds to -1 from -17.4 down.
    private const float Expm1Lowest = -20f;

    /// <summary>Computes <c>e^x</c>, with an error of at most 0.92 ulp; 0 where the result would be subnormal, infinity where it overflows.
    /// NaN stays NaN.</summary>
    /// <remarks>
    /// <c>x = n ln 2 + r</c> with |r| at most ln 2 / 2 (Cody and Waite 1980), then <c>2^n (1 + r + r^2 q(r))</c>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        T lowest = T.Create(ExpLowest);
        return T.SelectLess(x, lowest, T.Create(0f), ExpOfClamped(T.Min(T.Create(ExpHighest), T.Max(lowest, x))));
    }

    /// <summary>Computes <c>e^x</c>, with the same bits as <see cref="Exp{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Exp(float x) => First(Exp(LanesN.Create(x)));

    /// <summary>
    /// Computes <c>e^x - 1</c> without cancellation near 0, with an error of at most 1.54 ulp; -1 for large negative x, infinity where the
    /// result overflows. The sign of a zero is kept, and NaN stays NaN.
    /// </summary>
    /// <remarks><c>2^n p + (2^n - 1)</c> with <c>p = r + r^2 q(r)</c> and n, r, q as in <see cref="Exp{T}(T)"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Expm1<T>(T x)
        where T : struct, ILanes<T>
    {
        T r = Reduce(T.Min(T.Create(ExpHighest), T.Max(T.Create(Expm1Lowest), x)), out T n);
        T p = ExpMinusOne(r);

        // Half of the result, because 2^n overflows before e^x - 1 does.
        T scale = T.PowerOfTwo(n - T.Create(1f));
        T half = T.MultiplyAdd(scale, p, scale - T.Create(0.5f));
        return T.Select(T.Create(-0f), x, half + half);
    }

    /// <summary>Computes <c>e^x - 1</c>, with the same bits as <see cref="Expm1{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Expm1(float x) => First(Expm1(LanesN.Create(x)));

    /// <summary>Computes <c>e^x</c> for x between <see cref="ExpLowest"/> and <see cref="ExpHighest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpOfClamped<T>(T x)
        where T : struct, ILanes<T>
    {
        T r = Reduce(x, out T n);
        T one = T.Create(1f);
        T p = T.MultiplyAdd(T.MultiplyAdd(ExpTail(r), r, one), r, one);
        return T.Scale(p, n);
    }

    /// <summary>Splits x into <c>n ln 2 + r</c>, where n is the whole number nearest to x / ln 2, and returns r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, out T n)
        where T : struct, ILanes<T>
    {
        n = T.MultiplyAdd(x, T.Create(Log2E), T.Create(Rounder)) - T.Create(Rounder);
        return T.MultiplyAdd(n, T.Create(-Ln2Low), T.MultiplyAdd(n, T.Create(-Ln2High), x));
    }

    /// <summary>Computes <c>e^r - 1</c> for |r| up to ln 2 / 2, as <c>r + r (r q)</c>: for a small r, r^2 would be subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpMinusOne<T>(T r)
        where T : struct, ILanes<T> => T.MultiplyAdd(r * ExpTail(r), r, r);

    /// <summary>
    /// Computes <c>(e^r - 1 - r) / r^2</c> for |r| up to ln 2 / 2, with a minimax polynomial; the relative error of e^r - 1 is up to 2^-26.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpTail<T>(T r)
        where T : struct, ILanes<T>
    {
        T q = T.Create(0.00138378621f);
        q = T.MultiplyAdd(q, r, T.Create(0.00836708769f));
        q = T.MultiplyAdd(q, r, T.Create(0.0416677482f));
        q = T.MultiplyAdd(q, r, T.Create(0.16666539f));
        return T.MultiplyAdd(q, r, T.Create(0.49999997f));
    }
}
