using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Dense;

/// <summary>
/// The maximum over the pieces of a maxout layer (Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013):
/// <c>a_j = max over k of z_kj</c>. The sums of a piece are contiguous, so that the maximum is taken of whole vectors.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxoutPieces
{
    /// <summary><c>a_j = max over k of z_kj</c>.</summary>
    /// <param name="z">The weighted sums: [count x zStride], in each row [pieces x width].</param>
    /// <param name="zStride">Floats from one sample of z to the next.</param>
    /// <param name="a">Receives the maxima: [count x aStride].</param>
    /// <param name="aStride">Floats from one sample of a to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="pieces">The number of pieces, at least 1.</param>
    /// <param name="width">The number of units, padded to a multiple of 16.</param>
    public static void Forward(ref float z, int zStride, ref float a, int aStride, int count, int pieces, int width)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Forward<Lanes512>(ref z, zStride, ref a, aStride, count, pieces, width);
        }
        else
        {
            Forward<LanesN>(ref z, zStride, ref a, aStride, count, pieces, width);
        }
    }

    /// <summary><c>dz_kj = da_j</c> for the first k whose <c>z_kj</c> is the maximum, and 0 for the others.</summary>
    /// <param name="da">The gradients on the maxima: [count x aStride].</param>
    /// <param name="z">The weighted sums: [count x zStride], in each row [pieces x width].</param>
    /// <param name="zStride">Floats from one sample of z and dz to the next.</param>
    /// <param name="a">The maxima: [count x aStride].</param>
    /// <param name="aStride">Floats from one sample of a and da to the next.</param>
    /// <param name="dz">Receives the gradients on the weighted sums, [count x zStride]; may be the same buffer as
    /// <paramref name="z"/>.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="pieces">The number of pieces, at least 1.</param>
    /// <param name="width">The number of units, padded to a multiple of 16.</param>
    public static void Backward(ref float da, ref float z, int zStride, ref float a, int aStride, ref float dz, int count, int pieces, int width)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Backward<Lanes512>(ref da, ref z, zStride, ref a, aStride, ref dz, count, pieces, width);
        }
        else
        {
            Backward<LanesN>(ref da, ref z, zStride, ref a, aStride, ref dz, count, pieces, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<T>(ref float z, int zStride, ref float a, int aStride, int count, int pieces, int width)
        where T : struct, ILanes<T>
    {
        for (int sample = 0; sample < count; sample++)
        {
            for (int j = 0; j < width; j += T.Count)
            {
                ref float piece = ref Unsafe.Add(ref z, j);
                T largest = T.Load(ref piece);
                for (int k = 1; k < pieces; k++)
                {
                    piece = ref Unsafe.Add(ref piece, width);
                    T next = T.Load(ref piece);

                    // Max propagates a NaN on its right and the condition one on its left: errors must stay visible.
                    largest = T.Select(T.EqualTo(largest, largest), T.Max(largest, next), largest);
                }

                largest.Store(ref Unsafe.Add(ref a, j));
            }

            z = ref Unsafe.Add(ref z, zStride);
            a = ref Unsafe.Add(ref a, aStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<T>(ref float da, ref float z, int zStride, ref float a, int aStride, ref float dz, int count, int pieces, int width)
        where T : struct, ILanes<T>
    {
        for (int sample = 0; sample < count; sample++)
        {
            for (int j = 0; j < width; j += T.Count)
            {
                T gradient = T.Load(ref Unsafe.Add(ref da, j));
                T largest = T.Load(ref Unsafe.Add(ref a, j));
                for (int k = 0; k < pieces; k++)
                {
                    int at = k * width + j;
                    T isLargest = T.EqualTo(T.Load(ref Unsafe.Add(ref z, at)), largest);
                    T.Select(isLargest, gradient, T.Create(0)).Store(ref Unsafe.Add(ref dz, at));

                    // A piece that has taken the gradient leaves none for the next.
                    gradient = T.Select(isLargest, T.Create(0), gradient);
                }
            }

            z = ref Unsafe.Add(ref z, zStride);
            dz = ref Unsafe.Add(ref dz, zStride);
            a = ref Unsafe.Add(ref a, aStride);
            da = ref Unsafe.Add(ref da, aStride);
        }
    }
}
