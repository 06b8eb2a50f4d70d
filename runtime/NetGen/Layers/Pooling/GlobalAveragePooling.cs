using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>
/// The mean of each plane: <c>y[c] = sum of x[c] / length</c>, from images that lie plane by plane to vectors.
/// Called by emitted code.
/// </summary>
/// <remarks>Element j is added to partial sum j mod 16, and these are folded in one order, so that the bits depend on no vector width.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GlobalAveragePooling
{
    /// <summary>The forward pass.</summary>
    /// <param name="x">[count] samples of [planes][pitch].</param>
    /// <param name="xStride">Floats from one sample coming in to the next.</param>
    /// <param name="y">[count] samples of [planes], written.</param>
    /// <param name="yStride">Floats from one sample going out to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="planes">Channels of a sample.</param>
    /// <param name="length">Pixels of a plane.</param>
    /// <param name="pitch">Floats from one plane to the next, at least <paramref name="length"/>.</param>
    public static void Forward(ref float x, nint xStride, ref float y, nint yStride, int count, int planes, int length, int pitch)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Forward<Lanes512>(ref x, xStride, ref y, yStride, count, planes, length, pitch);
        }
        else
        {
            Forward<LanesN>(ref x, xStride, ref y, yStride, count, planes, length, pitch);
        }
    }

    /// <summary>The gradient on what came in: each output's is divided among the pixels of its plane.</summary>
    /// <param name="dy">[count] samples of [planes]: the gradient on the outputs.</param>
    /// <param name="yStride">Floats from one sample going out to the next.</param>
    /// <param name="dx">[count] samples of [planes][pitch], written; the end of a plane, which is no pixel, becomes zero.</param>
    /// <param name="xStride">Floats from one sample coming in to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="planes">Channels of a sample.</param>
    /// <param name="length">Pixels of a plane.</param>
    /// <param name="pitch">Floats from one plane to the next, at least <paramref name="length"/>.</param>
    public static void Backward(ref float dy, nint yStride, ref float dx, nint xStride, int count, int planes, int length, int pitch)
    {
        for (int s = 0; s < count; s++)
        {
            for (int p = 0; p < planes; p++)
            {
                Span<float> plane = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref dx, (s * xStride) + ((nint)p * pitch)), pitch);
                plane[..length].Fill(Unsafe.Add(ref dy, (s * yStride) + p) / length);
                plane[length..].Clear();
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<T>(ref float x, nint xStride, ref float y, nint yStride, int count, int planes, int length, int pitch)
        where T : struct, ILanes<T>
    {
        Partials partials = default;
        ref float sums = ref partials[0];
        nint whole = length & -16;
        for (int s = 0; s < count; s++)
        {
            for (int p = 0; p < planes; p++)
            {
                ref float plane = ref Unsafe.Add(ref x, (s * xStride) + ((nint)p * pitch));
                for (nint j = 0; j < 16; j += T.Count)
                {
                    T sum = T.Create(0);
                    for (nint i = j; i < whole; i += 16)
                    {
                        sum += T.Load(ref Unsafe.Add(ref plane, i));
                    }

                    sum.Store(ref Unsafe.Add(ref sums, j));
                }

                for (nint i = whole; i < length; i++)
                {
                    Unsafe.Add(ref sums, i - whole) += Unsafe.Add(ref plane, i);
                }

                Unsafe.Add(ref y, (s * yStride) + p) = LaneReduction.Sum(ref sums) / length;
            }
        }
    }

    [InlineArray(16)]
    private struct Partials
    {
        private float _first;
    }
}
