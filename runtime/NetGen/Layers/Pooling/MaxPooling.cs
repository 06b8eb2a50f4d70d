using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Pooling;

/// <summary>Max pooling of images stored plane by plane: <c>y = max of each window of x</c>. Called by emitted code.</summary>
/// <remarks>
/// Works like <c>torch.nn.MaxPool2d</c>: padding is less than every value, a NaN in the window is its maximum, and the gradient goes to the
/// first of several maxima in row-major order. The backward pass finds the maximum again by comparison: it reads x, but the forward pass,
/// and with it every prediction, writes no indices.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxPooling
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
        PoolingPass.Forward<Maximum>(ref x, xStride, ref y, yStride, count, in shape);

    /// <summary>Computes the gradient on the inputs: that on an output goes to the maximum of its window.</summary>
    /// <param name="dy">The gradient on the outputs: [count] samples of [planes][outputPitch].</param>
    /// <param name="y">The outputs of the forward pass, in the layout of <paramref name="dy"/>.</param>
    /// <param name="yStride">Floats from one sample of the outputs to the next.</param>
    /// <param name="x">The inputs: [count] samples of [planes][pitch].</param>
    /// <param name="dx">Receives the gradient on the inputs, in the layout of <paramref name="x"/>. The padding at the end of a plane
    /// becomes zero.</param>
    /// <param name="xStride">Floats from one sample of the inputs to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="shape">The sizes of the layer.</param>
    /// <remarks>If a window contains NaN, the gradient goes to its last pixel.</remarks>
    public static void Backward(
        ref float dy, ref float y, nint yStride, ref float x, ref float dx, nint xStride, int count, in PoolingShape shape) =>
        Backward<WholeGradient>(ref dy, ref y, yStride, ref x, ref dx, xStride, count, in shape);

    /// <summary>
    /// Computes the gradient on the weighted sums of a ReLU whose outputs are the inputs: that on an output goes to the maximum of its window
    /// if this is above 0.
    /// </summary>
    /// <param name="dy">The gradient on the outputs: [count] samples of [planes][outputPitch].</param>
    /// <param name="y">The outputs of the forward pass, in the layout of <paramref name="dy"/>.</param>
    /// <param name="yStride">Floats from one sample of the outputs to the next.</param>
    /// <param name="x">The outputs of the ReLU: [count] samples of [planes][pitch].</param>
    /// <param name="dx">Receives the gradient on the weighted sums, in the layout of <paramref name="x"/>. The padding at the end of a plane
    /// becomes zero.</param>
    /// <param name="xStride">Floats from one sample of the inputs to the next.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="shape">The sizes of the layer.</param>
    /// <remarks>
    /// The derivative of a ReLU is 1 at a positive output and 0 elsewhere. Only maxima receive a gradient, so the outputs of the pooling show
    /// where it is 1: a comparison for each window, where a separate pass over the gradient would need one for each pixel. Gradients below
    /// 1e-30 become 0 (<see cref="Subnormals"/>), as in <see cref="Elementwise.ActivationPass"/>.
    /// </remarks>
    public static void BackwardReLU(
        ref float dy, ref float y, nint yStride, ref float x, ref float dx, nint xStride, int count, in PoolingShape shape) =>
        Backward<ReLUGradient>(ref dy, ref y, yStride, ref x, ref dx, xStride, count, in shape);

    private static void Backward<TGradient>(
        ref float dy, ref float y, nint yStride, ref float x, ref float dx, nint xStride, int count, in PoolingShape shape)
        where TGradient : struct, IGradient
    {
        if (shape.IsHalving)
        {
            PoolingPass.Halve<HandToMaximum<TGradient>>(ref x, ref y, ref dx, ref dy, xStride, yStride, count, in shape);
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
                    Windows<TGradient>(ref Unsafe.Add(ref dy, outputAt), ref Unsafe.Add(ref y, outputAt), ref Unsafe.Add(ref x, at), ref plane, in shape);
                }
            }
        }
    }

    /// <summary>Processes one plane with arbitrary windows; dx starts as zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Windows<TGradient>(ref float dy, ref float y, ref float x, ref float dx, in PoolingShape shape)
        where TGradient : struct, IGradient
    {
        for (int oy = 0; oy < shape.OutputHeight; oy++)
        {
            shape.Rows(oy, out int top, out int bottom);
            for (int ox = 0; ox < shape.OutputWidth; ox++)
            {
                shape.Columns(ox, out int left, out int right);
                Unsafe.Add(ref dx, Place(ref x, y, shape.Width, top, bottom, left, right)) +=
                    TGradient.Of(Pairs128.Create(dy), Pairs128.Create(y)).First;
                dy = ref Unsafe.Add(ref dy, 1);
                y = ref Unsafe.Add(ref y, 1);
            }
        }
    }

    /// <summary>Returns the first position in the window with this value, the last position if there is none.</summary>
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

    /// <summary>The gradient on the maximum of a window.</summary>
    private interface IGradient
    {
        static abstract T Of<T>(T dy, T y)
            where T : struct, IPairLanes<T>;
    }

    /// <summary>That on the output.</summary>
    private readonly struct WholeGradient : IGradient
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T dy, T y)
            where T : struct, IPairLanes<T> => dy;
    }

    /// <summary>That on the output times the derivative of a ReLU.</summary>
    private readonly struct ReLUGradient : IGradient
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T dy, T y)
            where T : struct, IPairLanes<T> => T.BackpropagateReLU(dy, y);
    }

    /// <summary>Offers dy to the four pixels of a window in turn: the first that equals y takes it, and the last takes the rest.</summary>
    private readonly struct HandToMaximum<TGradient> : IHalvingBlock
        where TGradient : struct, IGradient
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<T>(
            ref float x, ref float y, ref float dx, ref float dy, nint width, nint x0, nint x1, nint y0, nint y1)
            where T : struct, IPairLanes<T>
        {
            T rest = T.Mix(T.LoadHalves(ref Unsafe.Add(ref dy, y0), ref Unsafe.Add(ref dy, y1)));
            T maxima = T.Mix(T.LoadHalves(ref Unsafe.Add(ref y, y0), ref Unsafe.Add(ref y, y1)));
            rest = TGradient.Of(rest, maxima);
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

    /// <summary>The maximum of a window.</summary>
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
