using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

public static partial class Elementary
{
    // The boundary between the polynomial of erf and that of its complement.
    private const float ErfSplit = 0.8f;

    // erf x rounds to 1 from 3.92 up.
    private const float ErfHighest = 3.93f;

    /// <summary>
    /// Computes the error function <c>2 / sqrt(pi) * integral from 0 to x of e^-t^2</c>, with an error of at most 1.30 ulp; -1 and 1 at the
    /// infinities. The sign of a zero is kept, and NaN stays NaN.
    /// </summary>
    /// <remarks>
    /// <c>x + x P(x^2)</c> below 0.8 and <c>1 - e^(-x Q(x))</c> above, both with minimax polynomials; the second form is that of
    /// N. Juffa's erff.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf<T>(T x)
        where T : struct, ILanes<T>
    {
        T magnitude = T.Min(T.Create(ErfHighest), T.Abs(x));

        T square = x * x;
        T p = T.Create(-0.000654224947f);
        p = T.MultiplyAdd(p, square, T.Create(0.00508686574f));
        p = T.MultiplyAdd(p, square, T.Create(-0.0268222429f));
        p = T.MultiplyAdd(p, square, T.Create(0.112831622f));
        p = T.MultiplyAdd(p, square, T.Create(-0.376126081f));
        p = T.MultiplyAdd(p, square, T.Create(0.128379166f));
        T near = T.MultiplyAdd(p, x, x);

        T q = T.Create(-0.000216252927f);
        q = T.MultiplyAdd(q, magnitude, T.Create(0.00323344837f));
        q = T.MultiplyAdd(q, magnitude, T.Create(-0.0229485426f));
        q = T.MultiplyAdd(q, magnitude, T.Create(0.10535197f));
        q = T.MultiplyAdd(q, magnitude, T.Create(0.635650933f));
        q = T.MultiplyAdd(q, magnitude, T.Create(1.12853396f));
        T far = T.Create(1f) - ExpOfClamped(-(q * magnitude));

        return T.SelectLess(magnitude, T.Create(ErfSplit), near, T.Select(T.Create(-0f), x, far));
    }

    /// <summary>Computes the error function, with the same bits as <see cref="Erf{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Erf(float x) => First(Erf(LanesN.Create(x)));
}
