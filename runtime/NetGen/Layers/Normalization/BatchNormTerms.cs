using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>The terms of two sums over the elements of a feature, which batch normalization computes in one pass.</summary>
internal interface IBatchNormTerms
{
    /// <summary>Adds one element to the first sum; x = mean and dy = 0 add nothing.</summary>
    static abstract T First<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T>;

    /// <summary>Adds one element to the second sum; x = mean and dy = 0 add nothing.</summary>
    static abstract T Second<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T>;
}

/// <summary>The sum of <c>x - mean</c>, which is the sum of x for a mean of 0.</summary>
internal readonly struct SumTerms : IBatchNormTerms
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T> => sum + (x - mean);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Second<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T> => sum;
}

/// <summary>The sums of <c>x - mean</c> and of its square.</summary>
internal readonly struct DeviationTerms : IBatchNormTerms
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T> => sum + (x - mean);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Second<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T> => T.MultiplyAdd(x - mean, x - mean, sum);
}

/// <summary>The sums of <c>dy</c> and of <c>dy (x - mean)</c>.</summary>
internal readonly struct GradientTerms : IBatchNormTerms
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T> => sum + dy;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Second<T>(T sum, T x, T dy, T mean)
        where T : struct, ILanes<T> => T.MultiplyAdd(dy, x - mean, sum);
}
