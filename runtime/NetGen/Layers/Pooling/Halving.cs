using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Layers.Pooling;

/// <summary>
/// Poolings of windows of 2 x 2 side by side, the ones most used: every output is made of two neighbors in two rows, so vectors of outputs
/// come from even and odd columns, and no pixel is in two windows.
/// </summary>
/// <remarks>
/// Rows of outputs are cut into pieces of half a vector, of which any two, neighbors or not, are worked on together: a row of 12 keeps vectors of
/// 16 as busy as two rows of 4 keep a vector of 8. The last piece of a row ends where the row ends; it may do some outputs a second time.
/// </remarks>
internal static class Halving
{
    /// <summary>Runs a block over all outputs of planes that lie one below the other.</summary>
    /// <param name="x">[2 rows x width]: what comes in.</param>
    /// <param name="y">[rows x outputWidth]: what goes out.</param>
    /// <param name="dx">As <paramref name="x"/>: its gradient.</param>
    /// <param name="dy">As <paramref name="y"/>: its gradient.</param>
    /// <param name="width">Columns that come in, 2 outputWidth or one more.</param>
    /// <param name="outputWidth">Columns that go out, at least 2.</param>
    /// <param name="rows">Rows that go out.</param>
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

            // The last piece of a row without a partner goes with that of the row below.
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
