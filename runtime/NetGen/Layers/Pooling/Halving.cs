using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Layers.Pooling;

/// <summary>
/// Pooling with windows of 2 x 2 and a stride of 2, the most common case: every output depends on two neighbors in each of two rows, so
/// vectors of outputs are computed from even and odd columns, and no pixel belongs to two windows.
/// </summary>
/// <remarks>
/// Rows of outputs are cut into pieces of half a vector, and any two pieces, adjacent or not, are processed together: a row of 12 keeps
/// vectors of 16 as busy as two rows of 4 keep a vector of 8. The last piece of a row ends where the row ends; it may compute some outputs
/// a second time.
/// </remarks>
internal static class Halving
{
    /// <summary>Runs a block over all outputs of planes that are stored one below the other.</summary>
    /// <param name="x">The inputs: [2 rows x width].</param>
    /// <param name="y">The outputs: [rows x outputWidth].</param>
    /// <param name="dx">The gradient on the inputs, in their layout.</param>
    /// <param name="dy">The gradient on the outputs, in their layout.</param>
    /// <param name="width">The number of input columns, 2 outputWidth or one more.</param>
    /// <param name="outputWidth">The number of output columns, at least 2.</param>
    /// <param name="rows">The number of output rows.</param>
    public static void Run<TBlock>(ref float x, ref float y, ref float dx, ref float dy, nint width, nint outputWidth, nint rows)
        where TBlock : struct, IHalvingBlock
    {
        if (Vector512.IsHardwareAccelerated && outputWidth >= 8)
        {
            Run<TBlock, Pairs512>(ref x, ref y, ref dx, ref dy, width, outputWidth, rows);
        }
        else if (Avx2.IsSupported && outputWidth >= 4)
        {
            Run<TBlock, Pairs256>(ref x, ref y, ref dx, ref dy, width, outputWidth, rows);
        }
        else
        {
            Run<TBlock, Pairs128>(ref x, ref y, ref dx, ref dy, width, outputWidth, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TBlock, T>(ref float x, ref float y, ref float dx, ref float dy, nint width, nint outputWidth, nint rows)
        where TBlock : struct, IHalvingBlock
        where T : struct, IPairLanes<T>
    {
        nint piece = T.Count / 2;
        nint last = outputWidth - piece;
        bool hasSingle = (outputWidth - 1) % T.Count < piece;
        nint xRow = 0;
        nint yRow = 0;
        for (nint row = 0; row < rows; row++)
        {
            for (nint c = 0; c < last; c += T.Count)
            {
                nint d = nint.Min(c + piece, last);
                TBlock.Run<T>(ref x, ref y, ref dx, ref dy, width, xRow + (2 * c), xRow + (2 * d), yRow + c, yRow + d);
            }

            // The last piece of a row, if it has no partner, is paired with that of the row below.
            if (hasSingle && ((row & 1) != 0 || row == rows - 1))
            {
                nint above = row & 1;
                nint x1 = xRow + (2 * last);
                nint y1 = yRow + last;
                TBlock.Run<T>(ref x, ref y, ref dx, ref dy, width, x1 - (above * 2 * width), x1, y1 - (above * outputWidth), y1);
            }

            xRow += 2 * width;
            yRow += outputWidth;
        }
    }
}
