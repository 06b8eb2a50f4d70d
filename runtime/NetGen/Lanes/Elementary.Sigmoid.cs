using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

public static partial class Elementary
{
    /// <summary>
    /// Computes <c>1 / (1 + e^-x)</c>, with an error of at most 2.5 ulp; 0 where the result would be subnormal, 1 at infinity. NaN stays
    /// NaN.
    /// </summary>
    /// <remarks>
    /// <c>x = r - n ln 2</c> as in <see cref="Exp{T}(T)"/>, so that <c>e^-x = 2^n e^-r</c>. The Padé approximant <c>e^-r = (a - b) / (a + b)</c>, with
    /// <c>a = 1 + r^2 / 10</c> and <c>b = r (1/2 + r^2 / 120)</c> (Golub and Van Loan, Matrix Computations, section 9.3.1), costs no division of its own:
    /// the result is <c>(a + b) / ((a + b) + 2^n (a - b))</c>. Small networks wait for little else, and this is two dependent multiply-adds shorter than a
    /// polynomial of the same accuracy, with fewer constants.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, ILanes<T>
    {
        T lowest = T.Create(ExpLowest);
        T clamped = T.Min(T.Create(-ExpLowest), T.Max(lowest, x));
        T n = T.MultiplyAdd(clamped, T.Create(-Log2E), T.Create(Rounder)) - T.Create(Rounder);
        T r = T.MultiplyAdd(n, T.Create(Ln2Low), T.MultiplyAdd(n, T.Create(Ln2High), clamped));
        T square = r * r;
        T a = T.MultiplyAdd(square, T.Create(1f / 10), T.Create(1f));
        T odd = T.MultiplyAdd(square, T.Create(1f / 120), T.Create(0.5f));
        T sum = T.MultiplyAdd(r, odd, a);
        T difference = T.MultiplyAdd(-r, odd, a);
        return T.SelectLess(x, lowest, T.Create(0f), sum) / T.MultiplyAdd(T.PowerOfTwo(n), difference, sum);
    }

    /// <summary>Computes <c>1 / (1 + e^-x)</c>, with the same bits as <see cref="Sigmoid{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Sigmoid(float x) => First(Sigmoid(LanesN.Create(x)));
}
