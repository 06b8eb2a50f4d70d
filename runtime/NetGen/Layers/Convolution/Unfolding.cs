using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Layers.Convolution;

/// <summary>
/// Copies the planes of a sample so that what neighboring outputs of a convolution meet under one weight lies side by side, and takes gradients back.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// For every channel and every column kx of the kernel there is a plane <c>u[c][kx][phase][j][OutWidth]</c>: the value for output x is that of the
/// row <c>phase + j * StrideHeight</c> and the column <c>x * StrideWidth + kx</c> of the padded input. The outputs of the rows y, y + 1, ... meet
/// under the weight (ky, kx) what starts at row <c>y + ky / StrideHeight</c> of the phase <c>ky % StrideHeight</c>. That is KernelWidth times the input
/// where unfolding rows too (im2col) would be KernelHeight times as much again.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Unfolding
{
    /// <summary>Unfolds a sample.</summary>
    /// <param name="x">[Channels][Pitch].</param>
    /// <param name="u">[Channels][KernelWidth][UnfoldedPitch], written, and 16 floats more, which become zeros: tiles read that far.</param>
    /// <param name="shape">The sizes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unfold(ref float x, ref float u, in UnfoldShape shape)
    {
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

    /// <summary>
    /// Adds the gradient on the unfolded values of one channel to that on the channel: kx after kx, so that the order of every sum is fixed.
    /// </summary>
    /// <param name="du">[KernelWidth][UnfoldedPitch].</param>
    /// <param name="dx">[Pitch], all of it written; zeros in the padding.</param>
    /// <param name="shape">The sizes.</param>
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

    /// <summary>Zeros from one place up to another; mostly there are none to write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(ref float start, int from, int to)
    {
        if (from < to)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, from), to - from).Clear();
        }
    }
}
