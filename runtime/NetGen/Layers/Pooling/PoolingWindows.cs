using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Layers.Pooling;

/// <summary>The forward pass of a pooling with arbitrary windows, plane by plane.</summary>
/// <remarks>
/// Windows with a stride of one or two columns that are entirely inside the plane are computed as vectors of outputs; all others, such
/// as those at a padded border, one by one with the same operations.
/// </remarks>
internal static class PoolingWindows
{
    /// <summary>Processes one plane.</summary>
    /// <param name="plane">The inputs: [height x width].</param>
    /// <param name="output">Receives the outputs: [outputHeight x outputWidth].</param>
    /// <param name="shape">The sizes of the layer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<TPooling>(ref float plane, ref float output, in PoolingShape shape)
        where TPooling : struct, IPooling
    {
        for (int oy = 0; oy < shape.OutputHeight; oy++)
        {
            int begin = (shape.PaddingLeft + shape.StrideWidth - 1) / shape.StrideWidth;
            int end = begin;
            if (shape.StrideWidth <= 2)
            {
                end = Avx2.IsSupported ? Vectors<TPooling, Pairs256>(ref plane, ref output, oy, begin, in shape) : begin;
                end = end == begin ? Vectors<TPooling, Pairs128>(ref plane, ref output, oy, begin, in shape) : end;
            }

            for (int ox = 0; ox < shape.OutputWidth; ox++)
            {
                if (ox == begin)
                {
                    ox = end;
                }

                if (ox < shape.OutputWidth)
                {
                    Unsafe.Add(ref output, ox) = One<TPooling>(ref plane, oy, ox, in shape);
                }
            }

            output = ref Unsafe.Add(ref output, shape.OutputWidth);
        }
    }

    /// <summary>Computes whole vectors of outputs of a row, starting at a column, and returns the column after the last.</summary>
    /// <remarks>The last vector may compute some outputs a second time.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Vectors<TPooling, T>(ref float plane, ref float row, int oy, int begin, in PoolingShape shape)
        where TPooling : struct, IPooling
        where T : struct, IPairLanes<T>
    {
        // With a stride of 2, every column is read together with its right neighbor, so the last window must end one column before the
        // border.
        int stride = shape.StrideWidth;
        int room = shape.Width + shape.PaddingLeft - shape.WindowWidth + 1 - (stride * T.Count);
        int last = Math.Min(room < 0 ? -1 : room / stride, shape.OutputWidth - T.Count);
        if (last < begin)
        {
            return begin;
        }

        shape.Rows(oy, out int top, out int bottom);
        for (int ox = begin; ; ox = Math.Min(ox + T.Count, last))
        {
            ref float first = ref Unsafe.Add(ref plane, ((nint)top * shape.Width) + (ox * stride) - shape.PaddingLeft);
            T result = T.Create(TPooling.Start);
            for (int column = 0; column < shape.WindowWidth; column++)
            {
                T columnResult = T.Create(TPooling.Start);
                ref float value = ref Unsafe.Add(ref first, column);
                for (int i = top; i < bottom; i++)
                {
                    T values = T.Load(ref value);
                    columnResult = TPooling.Combine(
                        columnResult, stride == 1 ? values : T.Evens(values, T.Load(ref Unsafe.Add(ref value, T.Count))));
                    value = ref Unsafe.Add(ref value, shape.Width);
                }

                result = TPooling.Combine(result, columnResult);
            }

            result = TPooling.Finish(result, T.Create(shape.Share));
            (stride == 1 ? result : T.Unmix(result)).Store(ref Unsafe.Add(ref row, ox));
            if (ox == last)
            {
                return last + T.Count;
            }
        }
    }

    /// <summary>Computes one output, in all four lanes.</summary>
    private static float One<TPooling>(ref float plane, int oy, int ox, in PoolingShape shape)
        where TPooling : struct, IPooling
    {
        shape.Rows(oy, out int top, out int bottom);
        shape.Columns(ox, out int left, out int right);
        Pairs128 result = Pairs128.Create(TPooling.Start);
        for (nint column = left; column < right; column++)
        {
            Pairs128 columnResult = Pairs128.Create(TPooling.Start);
            for (nint row = top; row < bottom; row++)
            {
                columnResult = TPooling.Combine(columnResult, Pairs128.Create(Unsafe.Add(ref plane, (row * shape.Width) + column)));
            }

            result = TPooling.Combine(result, columnResult);
        }

        return TPooling.Finish(result, Pairs128.Create(shape.Share)).First;
    }
}
