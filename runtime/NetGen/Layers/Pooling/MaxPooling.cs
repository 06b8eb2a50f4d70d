using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Layers.Pooling;

/// <summary>Max pooling of images that lie plane by plane: <c>y = max of each window of x</c>. Called by emitted code.</summary>
/// <remarks>
/// As <c>torch.nn.MaxPool2d</c>: padding is less than every value, a NaN in the window is its maximum, and the gradient goes to the first of
/// several maxima, row by row. The place of the maximum is found again by comparing, which reads x but spares the forward pass, and so every
/// prediction, the writing of indices.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxPooling
{
    /// <summary>The forward pass.</summary>
    /// <param name="x">[count] samples of [planes][pitch].</param>
    /// <param name="xStride">Floats from one sample coming in to the next.</param>
    /// <param name="y">[count] samples of [planes][outputPitch], written; the end of a plane, which is no output, becomes zero.</param>
    /// <param name="yStride">Floats from one sample going out to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="shape">The sizes.</param>
    public static void Forward(ref float x, nint xStride, ref float y, nint yStride, int count, in PoolingShape shape) =>
        PoolingPass.Forward<Maximum>(ref x, xStride, ref y, yStride, count, in shape);

    /// <summary>The gradient on what came in: each output's goes to where its maximum was.</summary>
    /// <param name="dy">[count] samples of [planes][outputPitch]: the gradient on the outputs.</param>
    /// <param name="y">As <paramref name="dy"/>: the outputs of the forward pass.</param>
    /// <param name="yStride">Floats from one sample going out to the next.</param>
    /// <param name="x">[count] samples of [planes][pitch]: what came in.</param>
    /// <param name="dx">As <paramref name="x"/>, written; the end of a plane, which is no pixel, becomes zero.</param>
    /// <param name="xStride">Floats from one sample coming in to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="shape">The sizes.</param>
    /// <remarks>Where a window holds a NaN the gradient goes to the window's last place.</remarks>
    public static void Backward(
        ref float dy, ref float y, nint yStride, ref float x, ref float dx, nint xStride, int count, in PoolingShape shape)
    {
        if (shape.IsHalving)
        {
            PoolingPass.Halve<HandToMaximum>(ref x, ref y, ref dx, ref dy, xStride, yStride, count, in shape);
        }

        for (int s = 0; s < count; s++)
        {
            for (int p = 0; p < shape.Planes; p++)
            {
                nint at = (s * xStride) + ((nint)p * shape.Pitch);
                nint outputAt = (s * yStride) + ((nint)p * shape.OutputPitch);
                ref float plane = ref Unsafe.Add(ref dx, at);
                if (shape.IsHalving)
                {
                    PoolingPass.ClearRest(ref plane, in shape);
                }
                else
                {
                    PoolingPass.Clear(ref plane, 0, shape.Pitch);
                    Windows(ref Unsafe.Add(ref dy, outputAt), ref Unsafe.Add(ref y, outputAt), ref Unsafe.Add(ref x, at), ref plane, in shape);
                }
            }
        }
    }

    /// <summary>One plane of any windows; dx is zero at first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Windows(ref float dy, ref float y, ref float x, ref float dx, in PoolingShape shape)
    {
        for (int oy = 0; oy < shape.OutputHeight; oy++)
        {
            shape.Rows(oy, out int top, out int bottom);
            for (int ox = 0; ox < shape.OutputWidth; ox++)
            {
                shape.Columns(ox, out int left, out int right);
                Unsafe.Add(ref dx, Place(ref x, y, shape.Width, top, bottom, left, right)) += dy;
                dy = ref Unsafe.Add(ref dy, 1);
                y = ref Unsafe.Add(ref y, 1);
            }
        }
    }

    /// <summary>The first place of the window with this value, the last one if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Place(ref float x, float value, nint width, int top, int bottom, int left, int right)
    {
        for (nint row = top; row < bottom; row++)
        {
            for (nint column = left; column < right; column++)
            {
                if (Unsafe.Add(ref x, (row * width) + column) == value)
                {
                    return (row * width) + column;
                }
            }
        }

        return ((bottom - 1) * width) + right - 1;
    }

    /// <summary>dy is offered to the four places of a window in turn: the first that equals y takes it, and the last takes what is left.</summary>
    private readonly struct HandToMaximum : IHalvingBlock
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<T>(
            ref float x, ref float y, ref float dx, ref float dy, nint width, nint x0, nint x1, nint y0, nint y1)
            where T : struct, IPairLanes<T>
        {
            T rest = T.Mix(T.LoadHalves(ref Unsafe.Add(ref dy, y0), ref Unsafe.Add(ref dy, y1)));
            T maxima = T.Mix(T.LoadHalves(ref Unsafe.Add(ref y, y0), ref Unsafe.Add(ref y, y1)));
            T first = T.Load(ref Unsafe.Add(ref x, x0));
            T second = T.Load(ref Unsafe.Add(ref x, x1));
            T left = T.TakeWhereEqual(T.Evens(first, second), maxima, ref rest);
            T right = T.TakeWhereEqual(T.Odds(first, second), maxima, ref rest);
            T.JoinFirst(left, right).Store(ref Unsafe.Add(ref dx, x0));
            T.JoinSecond(left, right).Store(ref Unsafe.Add(ref dx, x1));

            first = T.Load(ref Unsafe.Add(ref x, x0 + width));
            second = T.Load(ref Unsafe.Add(ref x, x1 + width));
            left = T.TakeWhereEqual(T.Evens(first, second), maxima, ref rest);
            T.JoinFirst(left, rest).Store(ref Unsafe.Add(ref dx, x0 + width));
            T.JoinSecond(left, rest).Store(ref Unsafe.Add(ref dx, x1 + width));
        }
    }

    /// <summary>The greatest value of a window.</summary>
    private readonly struct Maximum : IPooling
    {
        public static float Start => float.NegativeInfinity;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Combine<T>(T result, T value)
            where T : struct, IPairLanes<T> => T.Max(result, value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Finish<T>(T result, T share)
            where T : struct, IPairLanes<T> => result;
    }
}
