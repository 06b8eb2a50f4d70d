using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Layers.Pooling;

/// <summary>
/// Average pooling of images stored plane by plane: <c>y = sum of each window of x * (1 / size of the window)</c>.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// Works like <c>torch.nn.AvgPool2d</c> with its default, <c>count_include_pad=True</c>: padding counts as zeros. Each column of a window
/// is summed from top to bottom, and the column sums from left to right.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AveragePooling
{
    /// <summary>Runs the forward pass.</summary>
    /// <param name="x">The inputs: [count] samples of [planes][pitch].</param>
    /// <param name="xStride">Floats from one sample of the inputs to the next.</param>
    /// <param name="y">Receives the outputs: [count] samples of [planes][outputPitch]. The padding at the end of a plane becomes
    /// zero.</param>
    /// <param name="yStride">Floats from one sample of the outputs to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="shape">The sizes of the layer.</param>
    public static void Forward(ref float x, nint xStride, ref float y, nint yStride, int count, in PoolingShape shape) =>
        PoolingPass.Forward<Mean>(ref x, xStride, ref y, yStride, count, in shape);

    /// <summary>Computes the gradient on the inputs: that on an output is divided among the pixels of its window.</summary>
    /// <param name="dy">The gradient on the outputs: [count] samples of [planes][outputPitch].</param>
    /// <param name="yStride">Floats from one sample of the outputs to the next.</param>
    /// <param name="dx">Receives the gradient on the inputs: [count] samples of [planes][pitch]. The padding at the end of a plane becomes
    /// zero.</param>
    /// <param name="xStride">Floats from one sample of the inputs to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="shape">The sizes of the layer.</param>
    public static void Backward(ref float dy, nint yStride, ref float dx, nint xStride, int count, in PoolingShape shape)
    {
        if (shape.IsHalving)
        {
            PoolingPass.Halve<Divide>(ref dx, ref dy, ref dx, ref dy, xStride, yStride, count, in shape);
        }

        for (int s = 0; s < count; s++)
        {
            for (int p = 0; p < shape.Planes; p++)
            {
                ref float plane = ref Unsafe.Add(ref dx, (s * xStride) + ((nint)p * shape.Pitch));
                if (shape.IsHalving)
                {
                    PoolingPass.ClearRest(ref plane, in shape);
                }
                else
                {
                    PoolingPass.Clear(ref plane, 0, shape.Pitch);
                    Windows(ref Unsafe.Add(ref dy, (s * yStride) + ((nint)p * shape.OutputPitch)), ref plane, in shape);
                }
            }
        }
    }

    /// <summary>Processes one plane with arbitrary windows; dx starts as zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Windows(ref float dy, ref float dx, in PoolingShape shape)
    {
        for (int oy = 0; oy < shape.OutputHeight; oy++)
        {
            shape.Rows(oy, out int top, out int bottom);
            for (int ox = 0; ox < shape.OutputWidth; ox++)
            {
                shape.Columns(ox, out int left, out int right);
                float share = dy * shape.Share;
                for (nint row = top; row < bottom; row++)
                {
                    for (nint column = left; column < right; column++)
                    {
                        Unsafe.Add(ref dx, (row * shape.Width) + column) += share;
                    }
                }

                dy = ref Unsafe.Add(ref dy, 1);
            }
        }
    }

    /// <summary>Gives a quarter of dy to each of the four pixels of a window.</summary>
    private readonly struct Divide : IHalvingBlock
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<T>(
            ref float x, ref float y, ref float dx, ref float dy, nint width, nint x0, nint x1, nint y0, nint y1)
            where T : struct, IPairLanes<T>
        {
            T quarter = T.Mix(T.LoadHalves(ref Unsafe.Add(ref dy, y0), ref Unsafe.Add(ref dy, y1))) * T.Create(0.25f);
            T first = T.JoinFirst(quarter, quarter);
            T second = T.JoinSecond(quarter, quarter);
            first.Store(ref Unsafe.Add(ref dx, x0));
            first.Store(ref Unsafe.Add(ref dx, x0 + width));
            second.Store(ref Unsafe.Add(ref dx, x1));
            second.Store(ref Unsafe.Add(ref dx, x1 + width));
        }
    }

    /// <summary>The mean of a window.</summary>
    private readonly struct Mean : IPooling
    {
        // -0 instead of 0 preserves the sign of a sum of zeros, as in the vectorized loops, which start with the first value.
        public static float Start => -0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Combine<T>(T result, T value)
            where T : struct, IPairLanes<T> => result + value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Finish<T>(T result, T share)
            where T : struct, IPairLanes<T> => result * share;
    }
}
