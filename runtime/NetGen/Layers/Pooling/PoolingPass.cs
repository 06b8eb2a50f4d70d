using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Layers.Pooling;

/// <summary>The code that all poolings share: the loops over samples and planes, and the forward pass.</summary>
internal static class PoolingPass
{
    /// <summary><c>y = pooling of x</c>.</summary>
    public static void Forward<TPooling>(ref float x, nint xStride, ref float y, nint yStride, int count, in PoolingShape shape)
        where TPooling : struct, IPooling
    {
        if (shape.IsHalving)
        {
            Halve<HalvingForward<TPooling>>(ref x, ref y, ref x, ref y, xStride, yStride, count, in shape);
        }

        for (int s = 0; s < count; s++)
        {
            for (int p = 0; p < shape.Planes; p++)
            {
                ref float output = ref Unsafe.Add(ref y, (s * yStride) + ((nint)p * shape.OutputPitch));
                if (!shape.IsHalving)
                {
                    PoolingWindows.Forward<TPooling>(ref Unsafe.Add(ref x, (s * xStride) + ((nint)p * shape.Pitch)), ref output, in shape);
                }

                Clear(ref output, shape.OutputHeight * shape.OutputWidth, shape.OutputPitch);
            }
        }
    }

    /// <summary>Runs a block over all outputs of all samples.</summary>
    public static void Halve<TBlock>(
        ref float x, ref float y, ref float dx, ref float dy, nint xStride, nint yStride, int count, in PoolingShape shape)
        where TBlock : struct, IHalvingBlock
    {
        // If every plane starts right below the one before, the planes of a sample are processed as one.
        bool isOne = shape.Pitch == 2 * shape.OutputHeight * shape.Width && shape.OutputPitch == shape.OutputHeight * shape.OutputWidth;
        int planes = isOne ? 1 : shape.Planes;
        int rows = isOne ? shape.Planes * shape.OutputHeight : shape.OutputHeight;
        for (int s = 0; s < count; s++)
        {
            for (int p = 0; p < planes; p++)
            {
                nint xAt = (s * xStride) + ((nint)p * shape.Pitch);
                nint yAt = (s * yStride) + ((nint)p * shape.OutputPitch);
                Halving.Run<TBlock>(
                    ref Unsafe.Add(ref x, xAt), ref Unsafe.Add(ref y, yAt), ref Unsafe.Add(ref dx, xAt), ref Unsafe.Add(ref dy, yAt),
                    shape.Width, shape.OutputWidth, rows);
            }
        }
    }

    /// <summary>
    /// Clears the part of a plane's gradient that <see cref="Halve"/> does not write: an odd column, an odd row, and the padding.
    /// </summary>
    public static void ClearRest(ref float dx, in PoolingShape shape)
    {
        int rows = 2 * shape.OutputHeight;
        if (2 * shape.OutputWidth < shape.Width)
        {
            for (nint row = 0; row < rows; row++)
            {
                Unsafe.Add(ref dx, (row * shape.Width) + shape.Width - 1) = 0;
            }
        }

        Clear(ref dx, rows * shape.Width, shape.Pitch);
    }

    /// <summary>Clears a range of a plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Clear(ref float plane, int begin, int end)
    {
        if (begin < end)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref plane, begin), end - begin).Clear();
        }
    }
}
