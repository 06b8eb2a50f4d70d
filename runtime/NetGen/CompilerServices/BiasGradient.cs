using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>Computes the gradients of biases: <c>db = sum over the samples of dz</c>. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BiasGradient
{
    /// <summary>Sums dz over the batch in the order of its samples and passes the sums to the optimizer.</summary>
    /// <param name="dz">The gradients on the weighted sums: [count x stride].</param>
    /// <param name="stride">The row stride of dz in floats, at least <paramref name="length"/>.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="b">The biases: [length].</param>
    /// <param name="state">The optimizer's state of the biases.</param>
    /// <param name="stateStride">Floats from one state of a bias to the next.</param>
    /// <param name="length">The padded number of biases, a multiple of 16.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void Update<TOptimizer>(
        ref float dz, int stride, int count, ref float b, ref float state, nint stateStride, int length, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Loop<TOptimizer, Lanes512>(ref dz, stride, count, ref b, ref state, stateStride, length, optimizer);
        }
        else
        {
            Loop<TOptimizer, LanesN>(ref dz, stride, count, ref b, ref state, stateStride, length, optimizer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TOptimizer, T>(
        ref float dz, int stride, int count, ref float b, ref float state, nint stateStride, int length, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < length; j += T.Count)
        {
            ref float row = ref Unsafe.Add(ref dz, j);
            T sum = T.Create(0);
            for (int s = 0; s < count; s++)
            {
                sum += T.Load(ref row);
                row = ref Unsafe.Add(ref row, stride);
            }

            optimizer.Update(ref Unsafe.Add(ref b, j), ref Unsafe.Add(ref state, j), stateStride, sum);
        }
    }

    /// <summary>Does the same for planes: sums dz over the positions of each plane too, in 16 partial sums.</summary>
    /// <param name="dz">The gradients on the weighted sums: [count x stride], each sample [planes][pitch] with zeros in the
    /// padding.</param>
    /// <param name="stride">Floats from one sample to the next.</param>
    /// <param name="pitch">Floats from one plane to the next, a multiple of 16.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="b">The biases: [planes], padded to a multiple of 16.</param>
    /// <param name="state">The optimizer's state of the biases.</param>
    /// <param name="stateStride">Floats from one state of a bias to the next.</param>
    /// <param name="planes">The number of planes and of biases.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void UpdatePlanes<TOptimizer>(
        ref float dz, int stride, int pitch, int count, ref float b, ref float state, nint stateStride, int planes, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        Span<float> sums = stackalloc float[16];
        for (int first = 0; first < planes; first += 16)
        {
            sums.Clear();
            ref float plane = ref Unsafe.Add(ref dz, (nint)first * pitch);
            Span<float> some = sums[..Math.Min(16, planes - first)];
            if (Vector512.IsHardwareAccelerated)
            {
                PlaneSums<Lanes512>(ref plane, stride, pitch, count, some);
            }
            else
            {
                PlaneSums<LanesN>(ref plane, stride, pitch, count, some);
            }

            ParameterUpdate.Apply(ref optimizer, ref Unsafe.Add(ref b, first), ref sums[0], ref Unsafe.Add(ref state, first), stateStride, 16);
        }
    }

    /// <summary>Sums neighboring planes over all samples, each from 16 partial sums of every sixteenth position.</summary>
    /// <remarks>Four planes at a time, since each addition to a partial sum waits for the one before it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PlaneSums<T>(ref float plane, int stride, int pitch, int count, Span<float> sums)
        where T : struct, ILanes<T>
    {
        Span<float> partials = stackalloc float[4 * 16];
        for (int i = 0; i < sums.Length; i += 4)
        {
            // Behind the last plane it is summed again.
            nint a = (nint)i * pitch;
            nint b = (nint)Math.Min(i + 1, sums.Length - 1) * pitch;
            nint c = (nint)Math.Min(i + 2, sums.Length - 1) * pitch;
            nint d = (nint)Math.Min(i + 3, sums.Length - 1) * pitch;
            for (int lane = 0; lane < 16; lane += T.Count)
            {
                T sumA = T.Create(0);
                T sumB = sumA;
                T sumC = sumA;
                T sumD = sumA;
                for (int s = 0; s < count; s++)
                {
                    ref float row = ref Unsafe.Add(ref plane, (nint)s * stride + lane);
                    for (int p = 0; p < pitch; p += 16)
                    {
                        sumA += T.Load(ref Unsafe.Add(ref row, a + p));
                        sumB += T.Load(ref Unsafe.Add(ref row, b + p));
                        sumC += T.Load(ref Unsafe.Add(ref row, c + p));
                        sumD += T.Load(ref Unsafe.Add(ref row, d + p));
                    }
                }

                sumA.Store(ref partials[lane]);
                sumB.Store(ref partials[16 + lane]);
                sumC.Store(ref partials[32 + lane]);
                sumD.Store(ref partials[48 + lane]);
            }

            for (int k = 0; k < 4 && i + k < sums.Length; k++)
            {
                sums[i + k] = LaneReduction.Sum(in partials[16 * k]);
            }
        }
    }
}
