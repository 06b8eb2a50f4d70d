using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>
/// Global average pooling, from images stored plane by plane to vectors: <c>y[c] = sum of x[c] / length</c>.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// Element j belongs to partial sum j mod 16; these are added in a fixed order, so that the result does not depend on the vector width.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GlobalAveragePooling
{
    /// <summary>Runs the forward pass.</summary>
    /// <param name="x">The inputs: [count] samples of [planes][pitch].</param>
    /// <param name="xStride">Floats from one sample of the inputs to the next.</param>
    /// <param name="y">Receives the outputs: [count] samples of [planes].</param>
    /// <param name="yStride">Floats from one sample of the outputs to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="planes">The number of channels.</param>
    /// <param name="length">The number of pixels in a plane.</param>
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

    /// <summary>Computes the gradient on the inputs: that on an output is divided among the pixels of its plane.</summary>
    /// <param name="dy">The gradient on the outputs: [count] samples of [planes].</param>
    /// <param name="yStride">Floats from one sample of the outputs to the next.</param>
    /// <param name="dx">Receives the gradient on the inputs: [count] samples of [planes][pitch]. The padding at the end of a plane becomes
    /// zero.</param>
    /// <param name="xStride">Floats from one sample of the inputs to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="planes">The number of channels.</param>
    /// <param name="length">The number of pixels in a plane.</param>
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
