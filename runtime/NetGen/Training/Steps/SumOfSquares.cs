using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>The sum of squares of a flat buffer in double precision, where the square of a float is exact and cannot overflow.</summary>
internal static class SumOfSquares
{
    /// <summary>
    /// Element j is added to partial sum j mod 16, and the partial sums are combined as by <see cref="LaneReduction"/>. The bits depend
    /// neither on the vector width nor on whether multiplications and additions are fused, since the products are exact.
    /// </summary>
    /// <param name="values">The values; their number is a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(ReadOnlySpan<float> values)
    {
        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        ref float first = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += 16)
        {
            (Vector256<double> v0, Vector256<double> v1) = Vector256.Widen(Vector256.LoadUnsafe(ref first, i));
            (Vector256<double> v2, Vector256<double> v3) = Vector256.Widen(Vector256.LoadUnsafe(ref first, i + 8));
            sum0 += v0 * v0;
            sum1 += v1 * v1;
            sum2 += v2 * v2;
            sum3 += v3 * v3;
        }

        Vector256<double> four = (sum0 + sum2) + (sum1 + sum3);
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
