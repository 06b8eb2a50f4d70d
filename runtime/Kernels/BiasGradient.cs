using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>The gradient of biases: <c>db = sum over the samples of dz</c>.</summary>
public static class BiasGradient
{
    /// <summary>Sums dz over the batch in the order of its samples, and hands the sums to the optimizer.</summary>
    /// <param name="dz">[count x stride].</param>
    /// <param name="stride">Floats in a row, at least <paramref name="length"/>.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="b">[length]: the biases.</param>
    /// <param name="state">Their first state.</param>
    /// <param name="stateStride">Floats from one state to the next.</param>
    /// <param name="length">Padded number of biases, a multiple of 16.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void Update<TOptimizer>(
        ref float dz, int stride, int count, ref float b, ref float state, nint stateStride, int length, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Loop<TOptimizer, WideLanes>(ref dz, stride, count, ref b, ref state, stateStride, length, optimizer);
        }
        else
        {
            Loop<TOptimizer, VectorLanes>(ref dz, stride, count, ref b, ref state, stateStride, length, optimizer);
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
}
