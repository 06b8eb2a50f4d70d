using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// The sums of batch normalization (Ioffe and Szegedy 2015) over a batch: <c>y = g (x - mean) / sqrt(variance + epsilon) + b</c> with mean
/// and variance of the feature or channel over the batch (the variance divided by N), <c>db = sum of dy</c> and
/// <c>dg = sum of dy (x - mean) / sqrt(variance + epsilon)</c>.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// Each chunk of samples has a slot for its sums; the slots are combined in the order of the chunks, so that the result does not depend on
/// which thread computed which chunk. Means and squared deviations of chunks are combined by the formula of Chan, Golub and LeVeque
/// ("Algorithms for computing the sample variance", 1983), which is free of cancellation however far the mean is from 0.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNormSums
{
    /// <summary>
    /// The number of samples in a chunk; the last chunk of a batch may have fewer. A thread's share consists of whole chunks.
    /// </summary>
    public const int Chunk = 16;

    /// <summary>Combines the moments of all chunks into mean and variance of the batch.</summary>
    /// <param name="slots">The slots, [chunks x slotStride], each [2 x width]: means, then sums of squared deviations. The first one
    /// receives mean and variance of the batch.</param>
    /// <param name="slotStride">Floats from one slot to the next.</param>
    /// <param name="width">The number of features or channels, padded to a multiple of 16.</param>
    /// <param name="count">The number of samples in the batch.</param>
    /// <param name="values">The number of values per feature or channel in each sample.</param>
    public static void CombineMoments(ref float slots, int slotStride, int width, int count, int values)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            CombineMoments<Lanes512>(ref slots, slotStride, width, count, values);
        }
        else
        {
            CombineMoments<LanesN>(ref slots, slotStride, width, count, values);
        }
    }

    /// <summary>Combines the gradient sums of all chunks.</summary>
    /// <param name="slots">The slots, [chunks x slotStride], each [2 x width]. The first one receives the sums of the batch.</param>
    /// <param name="slotStride">Floats from one slot to the next.</param>
    /// <param name="width">The number of features or channels, padded to a multiple of 16.</param>
    /// <param name="count">The number of samples in the batch.</param>
    public static void CombineGradients(ref float slots, int slotStride, int width, int count)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            CombineGradients<Lanes512>(ref slots, slotStride, width, count);
        }
        else
        {
            CombineGradients<LanesN>(ref slots, slotStride, width, count);
        }
    }

    /// <summary>Computes the batch statistics that the running statistics follow: mean and unbiased variance (divided by N - 1).</summary>
    /// <param name="moments">The batch means, then the batch variances: [2 x width].</param>
    /// <param name="statistics">Receives the statistics: [2 x width].</param>
    /// <param name="width">The number of features or channels, padded to a multiple of 16.</param>
    /// <param name="total">The number of values per feature or channel in the batch, at least 2.</param>
    public static void TakeStatistics(ref float moments, ref float statistics, int width, long total)
    {
        float unbiased = (float)((double)total / (total - 1));
        for (int j = 0; j < width; j++)
        {
            Unsafe.Add(ref statistics, j) = Unsafe.Add(ref moments, j);
            Unsafe.Add(ref statistics, width + j) = unbiased * Unsafe.Add(ref moments, width + j);
        }
    }

    /// <summary>
    /// <c>running = (1 - momentum) running + momentum batch</c>; a decaying value eventually becomes 0 (<see cref="Subnormals"/>).
    /// </summary>
    /// <param name="running">The running statistic to update: [width].</param>
    /// <param name="batch">The same statistic of the batch: [width].</param>
    /// <param name="width">The number of features or channels, padded to a multiple of 16.</param>
    /// <param name="momentum">The weight of the new value.</param>
    public static void Follow(ref float running, ref float batch, int width, double momentum)
    {
        float keep = (float)(1 - momentum);
        float take = (float)momentum;
        for (int j = 0; j < width; j++)
        {
            Unsafe.Add(ref running, j) = Subnormals.Flush(keep * Unsafe.Add(ref running, j) + take * Unsafe.Add(ref batch, j));
        }
    }

    /// <summary>Passes <c>dg</c> to the optimizer.</summary>
    /// <param name="moments">The batch means, then the batch variances: [2 x width].</param>
    /// <param name="sums">The combined gradient sums: [2 x width].</param>
    /// <param name="gamma">The factors g: [width].</param>
    /// <param name="state">The optimizer's state of g.</param>
    /// <param name="stateStride">Floats from one state of a factor to the next.</param>
    /// <param name="width">The number of features or channels, padded to a multiple of 16.</param>
    /// <param name="epsilon">The number added to the variance.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void UpdateGamma<TOptimizer>(
        ref float moments, ref float sums, ref float gamma, ref float state, nint stateStride, int width, float epsilon, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            UpdateGamma<TOptimizer, Lanes512>(ref moments, ref sums, ref gamma, ref state, stateStride, width, epsilon, optimizer);
        }
        else
        {
            UpdateGamma<TOptimizer, LanesN>(ref moments, ref sums, ref gamma, ref state, stateStride, width, epsilon, optimizer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CombineMoments<T>(ref float slots, int slotStride, int width, int count, int values)
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < width; j += T.Count)
        {
            ref float slot = ref Unsafe.Add(ref slots, j);
            T squares = T.Load(ref Unsafe.Add(ref slot, width));

            // The mean is kept relative to that of the first chunk, so that intermediate results are not rounded to the precision of a
            // large mean.
            T start = T.Load(ref slot);
            T mean = T.Create(0);
            for (int first = Chunk; first < count; first += Chunk)
            {
                slot = ref Unsafe.Add(ref slot, slotStride);
                double more = (double)Math.Min(Chunk, count - first) * values;
                double before = (double)first * values;
                T step = T.Load(ref slot) - start - mean;
                mean = T.MultiplyAdd(step, T.Create((float)(more / (before + more))), mean);
                T between = step * step * T.Create((float)(before * more / (before + more)));
                squares += T.Load(ref Unsafe.Add(ref slot, width)) + between;
            }

            (start + mean).Store(ref Unsafe.Add(ref slots, j));
            (squares / T.Create((float)((double)count * values))).Store(ref Unsafe.Add(ref slots, width + j));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CombineGradients<T>(ref float slots, int slotStride, int width, int count)
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < 2 * width; j += T.Count)
        {
            ref float slot = ref Unsafe.Add(ref slots, j);
            T sum = T.Load(ref slot);
            for (int first = Chunk; first < count; first += Chunk)
            {
                slot = ref Unsafe.Add(ref slot, slotStride);
                sum += T.Load(ref slot);
            }

            sum.Store(ref Unsafe.Add(ref slots, j));
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
