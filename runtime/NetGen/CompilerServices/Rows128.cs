using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// Up to four values of up to four samples, one row per sample. The training steps of tiny networks keep samples in the lanes and transpose
/// to rows where they sum over the samples.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Rows128
{
    private readonly Vector128<float> _row0;
    private readonly Vector128<float> _row1;
    private readonly Vector128<float> _row2;
    private readonly Vector128<float> _row3;

    /// <summary>Transposes vectors that each hold one value of all samples into rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Rows128(Vector128<float> a, Vector128<float> b = default, Vector128<float> c = default, Vector128<float> d = default)
    {
        Vector128<float> lowAC = Transposition.ZipLow(a, c);
        Vector128<float> lowBD = Transposition.ZipLow(b, d);
        Vector128<float> highAC = Transposition.ZipHigh(a, c);
        Vector128<float> highBD = Transposition.ZipHigh(b, d);
        _row0 = Transposition.ZipLow(lowAC, lowBD);
        _row1 = Transposition.ZipHigh(lowAC, lowBD);
        _row2 = Transposition.ZipLow(highAC, highBD);
        _row3 = Transposition.ZipHigh(highAC, highBD);
    }

    /// <summary>Gathers one value of all samples. The lanes of missing samples repeat the last one.</summary>
    /// <param name="first">The first sample's value.</param>
    /// <param name="stride">Floats from one sample to the next.</param>
    /// <param name="count">The number of samples, 1 to 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gather(ref float first, int stride, int count) => Vector128.Create(
        first,
        Unsafe.Add(ref first, Math.Min(1, count - 1) * stride),
        Unsafe.Add(ref first, Math.Min(2, count - 1) * stride),
        Unsafe.Add(ref first, (count - 1) * stride));

    /// <summary>Returns the sum of the first rows, added in order.</summary>
    /// <param name="count">The number of rows, 1 to 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Sum(int count)
    {
        Vector128<float> sum = Vector128<float>.Zero + _row0;
        sum = count > 1 ? sum + _row1 : sum;
        sum = count > 2 ? sum + _row2 : sum;
        return count > 3 ? sum + _row3 : sum;
    }

    /// <summary>
    /// Returns the sum of all values of the first rows times a factor, in the same order as the losses of a batch are summed.
    /// </summary>
    /// <param name="count">The number of rows, 1 to 4.</param>
    /// <param name="factor">The factor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Total(int count, float factor) => LaneReduction.Sum(Sum(count) * Vector128.Create(factor));

    /// <summary>Returns the sum of the first rows, each times its sample's value, added in order.</summary>
    /// <param name="x">One value of all samples.</param>
    /// <param name="count">The number of rows, 1 to 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SumProducts(Vector128<float> x, int count)
    {
        Vector128<float> sum =
            PortableVector.MultiplyAdd(_row0, Vector128.Shuffle(x, Vector128.Create(0)), Vector128<float>.Zero);
        if (count > 1)
        {
            sum = PortableVector.MultiplyAdd(_row1, Vector128.Shuffle(x, Vector128.Create(1)), sum);
        }

        if (count > 2)
        {
            sum = PortableVector.MultiplyAdd(_row2, Vector128.Shuffle(x, Vector128.Create(2)), sum);
        }

        return count > 3 ? PortableVector.MultiplyAdd(_row3, Vector128.Shuffle(x, Vector128.Create(3)), sum) : sum;
    }
}
