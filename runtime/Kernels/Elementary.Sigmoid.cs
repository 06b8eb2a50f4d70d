using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

public static partial class Elementary
{
    /// <summary>
    /// <c>1 / (1 + e^-x)</c>, at most 2.41 ulp in both tails, subnormal results included; 0 and 1 at the infinities; NaN
    /// stays NaN.
    /// </summary>
    /// <remarks>
    /// From <c>e = e^-|x|</c>, which cannot overflow: <c>1 / (1 + e)</c> for x at least 0 and <c>e / (1 + e)</c> below.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, ILanes<T>
    {
        T one = T.Create(1f);
        T e = ExpOfClamped(T.Max(T.Create(ExpLowest), -T.Abs(x)));
        return T.Select(T.LessThan(x, T.Create(0f)), e, one) / (one + e);
    }

    /// <summary><c>1 / (1 + e^-x)</c>, the same bits as <see cref="Sigmoid{T}(T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Sigmoid(float x) => First(Sigmoid(VectorLanes.Create(x)));
}
