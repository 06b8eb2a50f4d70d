using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

/// <summary>The inverse of the error function, which turns uniform random numbers into normal ones.</summary>
internal static class InverseErf
{
    // The boundary of the polynomial for the middle, in w: |x| = 0.9966.
    private const float Split = 5f;

    /// <summary>Computes y with <c>erf y = x</c>, for x between -1 and 1, both excluded, within 6e-7 of |y|.</summary>
    /// <remarks>
    /// M. Giles, "Approximating the erfinv Function" (GPU Computing Gems 2, 2010), single precision: <c>x p(w)</c> with
    /// <c>w = -ln((1 - x)(1 + x))</c>, and a polynomial in sqrt(w) in the tails.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        T one = T.Create(1f);
        T w = -Elementary.Log((one - x) * (one + x));

        T middle = w - T.Create(2.5f);
        T p = T.Create(2.81022636e-08f);
        p = T.MultiplyAdd(p, middle, T.Create(3.43273939e-07f));
        p = T.MultiplyAdd(p, middle, T.Create(-3.5233877e-06f));
        p = T.MultiplyAdd(p, middle, T.Create(-4.39150654e-06f));
        p = T.MultiplyAdd(p, middle, T.Create(0.00021858087f));
        p = T.MultiplyAdd(p, middle, T.Create(-0.00125372503f));
        p = T.MultiplyAdd(p, middle, T.Create(-0.00417768164f));
        p = T.MultiplyAdd(p, middle, T.Create(0.246640727f));
        p = T.MultiplyAdd(p, middle, T.Create(1.50140941f));

        T tail = T.Sqrt(w) - T.Create(3f);
        T q = T.Create(-0.000200214257f);
        q = T.MultiplyAdd(q, tail, T.Create(0.000100950558f));
        q = T.MultiplyAdd(q, tail, T.Create(0.00134934322f));
        q = T.MultiplyAdd(q, tail, T.Create(-0.00367342844f));
        q = T.MultiplyAdd(q, tail, T.Create(0.00573950773f));
        q = T.MultiplyAdd(q, tail, T.Create(-0.0076224613f));
        q = T.MultiplyAdd(q, tail, T.Create(0.00943887047f));
        q = T.MultiplyAdd(q, tail, T.Create(1.00167406f));
        q = T.MultiplyAdd(q, tail, T.Create(2.83297682f));

        return x * T.SelectLess(w, T.Create(Split), p, q);
    }
}
