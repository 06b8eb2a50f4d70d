using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>
/// What batch normalisation (Ioffe and Szegedy 2015) sums over a batch: <c>y = g (x - mean) / sqrt(variance + epsilon) + b</c> with mean and
/// variance of the feature or channel over the batch (the variance divided by N), and <c>db = sum of dy</c>,
/// <c>dg = sum of dy (x - mean) / sqrt(variance + epsilon)</c>.
/// </summary>
/// <remarks>
/// Each chunk of samples leaves its sums in a slot of its own, [2 x width]; they are combined in the order of the chunks. So the bits do not depend
/// on who computed which. Means and squared deviations of chunks are combined by the formula of Chan, Golub and LeVeque ("Algorithms for computing the
/// sample variance", 1983), which cancels nothing however far the mean is from 0.
/// </remarks>
public static class BatchNormSums
{
    /// <summary>Combines the moments of all chunks to mean and variance of the batch.</summary>
    /// <param name="slots">[chunks x 2 x width]: means, then sums of squared deviations.</param>
    /// <param name="moments">[2 x width], written: mean, then variance; it may be the first slot.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="count">The samples of the batch.</param>
    /// <param name="chunk">The samples of a chunk; the last may have fewer.</param>
    /// <param name="values">Values of a feature or channel in each sample.</param>
    public static void CombineMoments(ref float slots, ref float moments, int width, int count, int chunk, int values)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            CombineMoments<WideLanes>(ref slots, ref moments, width, count, chunk, values);
        }
        else
        {
            CombineMoments<VectorLanes>(ref slots, ref moments, width, count, chunk, values);
        }
    }

    /// <summary>
    /// Moves the running statistics towards those of a batch: <c>running = (1 - momentum) running + momentum batch</c>, with the unbiased variance
    /// (divided by N - 1) as PyTorch.
    /// </summary>
    /// <param name="moments">[2 x width]: mean and variance of the batch.</param>
    /// <param name="mean">[width]: the running mean, or a null reference if it is to stay.</param>
    /// <param name="variance">[width]: the running variance, or a null reference if it is to stay.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="momentum">The weight of the new value.</param>
    /// <param name="total">Values of each feature or channel in the batch, at least 2.</param>
    public static void UpdateRunning(ref float moments, ref float mean, ref float variance, int width, double momentum, long total)
    {
        if (!Unsafe.IsNullRef(ref mean))
        {
            Blend(ref mean, ref moments, width, (float)(1 - momentum), (float)momentum);
        }

        if (!Unsafe.IsNullRef(ref variance))
        {
            Blend(ref variance, ref Unsafe.Add(ref moments, width), width, (float)(1 - momentum), (float)(momentum * total / (total - 1)));
        }
    }

    /// <summary>Combines the gradient sums of all chunks.</summary>
    /// <param name="slots">[chunks x 2 x width].</param>
    /// <param name="sums">[2 x width], written; it may be the first slot.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="chunks">The number of slots, at least 1.</param>
    public static void CombineGradients(ref float slots, ref float sums, int width, int chunks)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            CombineGradients<WideLanes>(ref slots, ref sums, width, chunks);
        }
        else
        {
            CombineGradients<VectorLanes>(ref slots, ref sums, width, chunks);
        }
    }

    /// <summary>Hands <c>dg</c> to the optimizer.</summary>
    /// <param name="moments">[2 x width]: mean and variance of the batch.</param>
    /// <param name="sums">[2 x width]: the combined gradient sums.</param>
    /// <param name="gamma">[width].</param>
    /// <param name="state">Its first state.</param>
    /// <param name="stateStride">Floats from one state to the next.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void UpdateGamma<TOptimizer>(
        ref float moments, ref float sums, ref float gamma, ref float state, nint stateStride, int width, float epsilon, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            UpdateGamma<TOptimizer, WideLanes>(ref moments, ref sums, ref gamma, ref state, stateStride, width, epsilon, optimizer);
        }
        else
        {
            UpdateGamma<TOptimizer, VectorLanes>(ref moments, ref sums, ref gamma, ref state, stateStride, width, epsilon, optimizer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CombineMoments<T>(ref float slots, ref float moments, int width, int count, int chunk, int values)
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < width; j += T.Count)
        {
            ref float slot = ref Unsafe.Add(ref slots, j);
            T squares = T.Load(ref Unsafe.Add(ref slot, width));

            // The mean relative to that of the first chunk, so that it is not rounded to the digits of a large mean on the way.
            T start = T.Load(ref slot);
            T mean = T.Create(0);
            for (int first = chunk; first < count; first += chunk)
            {
                slot = ref Unsafe.Add(ref slot, 2 * width);
                double more = (double)Math.Min(chunk, count - first) * values;
                double before = (double)first * values;
                T step = T.Load(ref slot) - start - mean;
                mean = T.MultiplyAdd(step, T.Create((float)(more / (before + more))), mean);
                T between = step * step * T.Create((float)(before * more / (before + more)));
                squares += T.Load(ref Unsafe.Add(ref slot, width)) + between;
            }

            (start + mean).Store(ref Unsafe.Add(ref moments, j));
            (squares / T.Create((float)((double)count * values))).Store(ref Unsafe.Add(ref moments, width + j));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CombineGradients<T>(ref float slots, ref float sums, int width, int chunks)
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < 2 * width; j += T.Count)
        {
            T sum = T.Load(ref Unsafe.Add(ref slots, j));
            for (int chunk = 1; chunk < chunks; chunk++)
            {
                sum += T.Load(ref Unsafe.Add(ref slots, (nint)chunk * 2 * width + j));
            }

            sum.Store(ref Unsafe.Add(ref sums, j));
        }
    }

    private static void Blend(ref float running, ref float batch, int width, float keep, float take)
    {
        for (int j = 0; j < width; j++)
        {
            Unsafe.Add(ref running, j) = keep * Unsafe.Add(ref running, j) + take * Unsafe.Add(ref batch, j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UpdateGamma<TOptimizer, T>(
        ref float moments, ref float sums, ref float gamma, ref float state, nint stateStride, int width, float epsilon, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < width; j += T.Count)
        {
            T deviation = T.Sqrt(T.Load(ref Unsafe.Add(ref moments, width + j)) + T.Create(epsilon));
            T gradient = T.Load(ref Unsafe.Add(ref sums, width + j)) / deviation;
            optimizer.Update(ref Unsafe.Add(ref gamma, j), ref Unsafe.Add(ref state, j), stateStride, gradient);
        }
    }
}
