using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

public static partial class Elementary
{
    private const float Ln2 = 0.693147182f;
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary>
    /// Computes the natural logarithm, with an error of at most 1.06 ulp, also of subnormal arguments; -infinity at 0 and -0, NaN below 0,
    /// infinity at infinity. NaN stays NaN.
    /// </summary>
    /// <remarks><c>x = 2^n (1 + f)</c> with 1 + f in [2/3, 4/3), then <c>n ln 2 + log1p f</c>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        T subnormal = T.LessThan(x, T.Create(SmallestNormal));
        T normal = T.Select(subnormal, x * T.Create(1 << 24), x);
        T m = T.SplitExponent(normal, out T n);
        n -= T.Select(subnormal, T.Create(24f), T.Create(0f));
        return AtLimits(x, LogOfSplit(m - T.Create(1f), n));
    }

    /// <summary>Computes the natural logarithm, with the same bits as <see cref="Log{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Log(float x) => First(Log(LanesN.Create(x)));

    /// <summary>
    /// Computes <c>ln(1 + x)</c> without cancellation near 0, with an error of at most 1.81 ulp; -infinity at -1, NaN below -1, infinity at
    /// infinity. The sign of a zero is kept, and NaN stays NaN.
    /// </summary>
    /// <remarks>
    /// Like <see cref="Log{T}(T)"/>, with the exponent of the rounded 1 + x and <c>f = 2^-n x + (2^-n - 1)</c>, which keeps the bits
    /// of x that 1 + x loses.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log1p<T>(T x)
        where T : struct, ILanes<T>
    {
        T one = T.Create(1f);
        T sum = one + x;
        T.SplitExponent(sum, out T n);
        T scale = T.Scale(one, -n);
        T f = T.MultiplyAdd(scale, x, scale - one);
        return T.Select(T.EqualTo(x, T.Create(0f)), x, AtLimits(sum, LogOfSplit(f, n)));
    }

    /// <summary>Computes <c>ln(1 + x)</c>, with the same bits as <see cref="Log1p{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Log1p(float x) => First(Log1p(LanesN.Create(x)));

    /// <summary>
    /// Computes <c>n ln 2 + log1p f</c> for f in [-1/3, 1/3], with a minimax polynomial; the relative error of log1p f is up to 2^-25.3.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOfSplit<T>(T f, T n)
        where T : struct, ILanes<T>
    {
        T q = T.Create(-0.124567404f);
        q = T.MultiplyAdd(q, f, T.Create(0.140422136f));
        q = T.MultiplyAdd(q, f, T.Create(-0.122745052f));
        q = T.MultiplyAdd(q, f, T.Create(0.139908329f));
        q = T.MultiplyAdd(q, f, T.Create(-0.166744515f));
        q = T.MultiplyAdd(q, f, T.Create(0.20011434f));
        q = T.MultiplyAdd(q, f, T.Create(-0.249999195f));
        q = T.MultiplyAdd(q, f, T.Create(0.333331972f));
        q = T.MultiplyAdd(q, f, T.Create(-0.5f));
        return T.MultiplyAdd(n, T.Create(Ln2), T.MultiplyAdd(f * f, q, f));
    }

    /// <summary>
    /// Returns <paramref name="result"/> where the <paramref name="argument"/> of the logarithm is positive and finite, and otherwise
    /// infinity, -infinity or NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T AtLimits<T>(T argument, T result)
        where T : struct, ILanes<T>
    {
        T zero = T.Create(0f);
        T finite = T.SelectLess(argument, T.Create(float.PositiveInfinity), result, argument);
        T pole = T.Select(T.EqualTo(argument, zero), T.Create(float.NegativeInfinity), T.Create(float.NaN));
        return T.SelectLess(zero, argument, finite, pole);
    }
}
