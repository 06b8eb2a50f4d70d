using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Limits the Euclidean norm of each row of a tensor, which holds a unit's incoming weights or a filter.</summary>
internal static class RowNorms
{
    /// <summary>Computes <c>row *= limit / |row|</c> for each row whose norm exceeds the limit.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="limit">The maximum norm of a row, greater than 0.</param>
    public static void Limit(AlignedBuffer parameters, ParameterLayout tensor, float limit)
    {
        int groups = tensor.Rows / tensor.GroupRows;
        int end = tensor.Offset + groups * tensor.GroupStride;
        for (int start = tensor.Offset; start < end; start += tensor.PanelStride)
        {
            if (tensor.PanelWidth == 1)
            {
                LimitRow(parameters.Span.Slice(start, tensor.PanelStride), limit);
            }
            else if (Vector512.IsHardwareAccelerated)
            {
                LimitPanel<Lanes512>(ref Unsafe.Add(ref parameters.First, start), tensor.Columns, limit);
            }
            else
            {
                LimitPanel<LanesN>(ref Unsafe.Add(ref parameters.First, start), tensor.Columns, limit);
            }
        }
    }

    private static void LimitRow(Span<float> row, float limit)
    {
        double norm = Math.Sqrt(SumOfSquares.Of(row));
        if (norm > limit)
        {
            Clipping.Scale(ref MemoryMarshal.GetReference(row), (float)(limit / norm), row.Length);
        }
    }

    /// <summary>Limits a panel of sixteen rows, [columns][16]: each row is in one lane, so no sum goes across lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LimitPanel<T>(ref float panel, int columns, float limit)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < 16; lane += T.Count)
        {
            T squares = T.Create(0);
            for (nint i = lane; i < columns * 16; i += 16)
            {
                T w = T.Load(ref Unsafe.Add(ref panel, i));
                squares = T.MultiplyAdd(w, w, squares);
            }

            T norm = T.Sqrt(squares);
            T most = T.Create(limit);
            T factor = T.SelectLess(most, norm, most / norm, T.Create(1));
            for (nint i = lane; i < columns * 16; i += 16)
            {
                ref float w = ref Unsafe.Add(ref panel, i);
                Subnormals.Flush(T.Load(ref w) * factor).Store(ref w);
            }
        }
    }
}
