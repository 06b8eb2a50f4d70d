using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Layers.Convolution;

/// <summary>
/// Copies the planes of a sample so that the values which neighboring outputs of a convolution multiply by the same weight are contiguous,
/// and adds the gradients on the copies back.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// For every channel and every kernel column kx there is a plane <c>u[c][kx][phase][j][OutWidth]</c>, whose value for output x is that at
/// row <c>phase + j * StrideHeight</c> and column <c>x * StrideWidth + kx</c> of the padded input. The outputs of the rows y, y + 1, ...
/// multiply the weight (ky, kx) by the values from row <c>y + ky / StrideHeight</c> of the phase <c>ky % StrideHeight</c> on. The copies
/// are KernelWidth times as large as the input; unfolding rows too (im2col) would multiply that by KernelHeight.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Unfolding
{
    /// <summary>Unfolds one sample.</summary>
    /// <param name="x">The sample: [Channels][Pitch].</param>
    /// <param name="u">Receives the copies, [Channels][KernelWidth][UnfoldedPitch], followed by 16 zeros, since tiles read that
    /// far.</param>
    /// <param name="shape">The sizes of the convolution.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unfold(ref float x, ref float u, in UnfoldShape shape)
    {
        if (shape.IsPlain)
        {
            UnfoldPlain(ref x, ref u, in shape);
            return;
        }

        int rows = shape.PhaseRows;
        int used = shape.Phases * rows * shape.OutWidth;
        int row = shape.StrideHeight * shape.Width;
        for (int c = 0; c < shape.Channels; c++)
        {
            for (int kx = 0; kx < shape.KernelWidth; kx++)
            {
                int first = shape.FirstInside(kx);
                int inside = shape.EndInside(kx, first) - first;
                if (inside < shape.OutWidth)
                {
                    Clear(ref u, 0, used);
                }

                ref float from = ref Unsafe.Add(ref x, first * shape.StrideWidth + kx - shape.PaddingLeft);
                for (int phase = 0; phase < shape.Phases; phase++)
                {
                    int begin = shape.FirstRow(phase);
                    int end = shape.EndRow(phase, begin);
                    ref float to = ref Unsafe.Add(ref u, phase * rows * shape.OutWidth);
                    Clear(ref to, 0, begin * shape.OutWidth);
                    Clear(ref to, end * shape.OutWidth, rows * shape.OutWidth);
                    StridedRows.Copy(
                        ref Unsafe.Add(ref from, (nint)(phase + begin * shape.StrideHeight - shape.PaddingTop) * shape.Width), row, shape.StrideWidth,
                        ref Unsafe.Add(ref to, begin * shape.OutWidth + first), shape.OutWidth, inside, end - begin);
                }

                Clear(ref u, used, shape.UnfoldedPitch);
                u = ref Unsafe.Add(ref u, shape.UnfoldedPitch);
            }

            x = ref Unsafe.Add(ref x, shape.Pitch);
        }

        Clear(ref u, 0, 16);
    }

    /// <summary>Unfolds one sample with a stride of 1, without zeros around it, in rows of 8 to 32 outputs.</summary>
    /// <remarks>
    /// These are whole rows of the plane, shifted, so nothing has to be computed for a column of the kernel: 20 channels of 12 x 12 and a
    /// kernel of 5 x 5, 1,200 rows of 8 floats, take 0.5 us (Zen 5).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UnfoldPlain(ref float x, ref float u, in UnfoldShape shape)
    {
        int length = shape.OutWidth;
        nint width = shape.Width;
        int rows = shape.PhaseRows;
        for (int c = 0; c < shape.Channels; c++)
        {
            for (int kx = 0; kx < shape.KernelWidth; kx++)
            {
                ref float from = ref Unsafe.Add(ref x, kx);
                ref float to = ref u;
                for (int r = 0; r < rows; r++)
                {
                    // Vectors of 8 lanes, of which the last ends with the row and may overlap the one before.
                    Vector256.LoadUnsafe(ref from).StoreUnsafe(ref to);
                    if (length > 8)
                    {
                        if (length > 16)
                        {
                            Vector256.LoadUnsafe(ref from, 8).StoreUnsafe(ref to, 8);
                            if (length > 24)
                            {
                                Vector256.LoadUnsafe(ref from, 16).StoreUnsafe(ref to, 16);
                            }
                        }

                        Vector256.LoadUnsafe(ref from, (nuint)length - 8).StoreUnsafe(ref to, (nuint)length - 8);
                    }

                    from = ref Unsafe.Add(ref from, width);
                    to = ref Unsafe.Add(ref to, length);
                }

                Clear(ref u, rows * length, shape.UnfoldedPitch);
                u = ref Unsafe.Add(ref u, shape.UnfoldedPitch);
            }

            x = ref Unsafe.Add(ref x, shape.Pitch);
        }

        Clear(ref u, 0, 16);
    }

    /// <summary>
    /// Adds the gradients on the unfolded values of one channel to the gradient on the channel, kx by kx, so that the order of every sum is
    /// fixed.
    /// </summary>
    /// <param name="du">The gradients on the unfolded values: [KernelWidth][UnfoldedPitch].</param>
    /// <param name="dx">Receives the gradient on the channel: [Pitch], with zeros in the padding.</param>
    /// <param name="shape">The sizes of the convolution.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddChannel(ref float du, ref float dx, in UnfoldShape shape)
    {
        MemoryMarshal.CreateSpan(ref dx, shape.Pitch).Clear();
        int rows = shape.PhaseRows;
        int row = shape.StrideHeight * shape.Width;
        for (int kx = 0; kx < shape.KernelWidth; kx++)
        {
            int first = shape.FirstInside(kx);
            int inside = shape.EndInside(kx, first) - first;
            ref float to = ref Unsafe.Add(ref dx, first * shape.StrideWidth + kx - shape.PaddingLeft);
            for (int phase = 0; phase < shape.Phases; phase++)
            {
                int begin = shape.FirstRow(phase);
                int end = shape.EndRow(phase, begin);
                StridedRows.Add(
                    ref Unsafe.Add(ref du, (phase * rows + begin) * shape.OutWidth + first), shape.OutWidth,
                    ref Unsafe.Add(ref to, (nint)(phase + begin * shape.StrideHeight - shape.PaddingTop) * shape.Width), row, shape.StrideWidth,
                    inside, end - begin);
            }

            du = ref Unsafe.Add(ref du, shape.UnfoldedPitch);
        }
    }

    /// <summary>Clears a range, which is usually empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(ref float start, int from, int to)
    {
        if (from < to)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, from), to - from).Clear();
        }
    }
}
