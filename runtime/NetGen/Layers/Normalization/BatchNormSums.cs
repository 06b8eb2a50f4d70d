using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// What batch normalization (Ioffe and Szegedy 2015) sums over a batch: <c>y = g (x - mean) / sqrt(variance + epsilon) + b</c> with mean and
/// variance of the feature or channel over the batch (the variance divided by N), and <c>db = sum of dy</c>,
/// <c>dg = sum of dy (x - mean) / sqrt(variance + epsilon)</c>.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// Each chunk of samples leaves its sums in a slot of its own; they are combined in the order of the chunks. So the bits do not depend on who computed
/// which. Means and squared deviations of chunks are combined by the formula of Chan, Golub and LeVeque ("Algorithms for computing the
/// sample variance", 1983), which cancels nothing however far the mean is from 0.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNormSums
{
    /// <summary>The samples of a chunk; the last of a batch may have fewer. A thread's share is whole chunks.</summary>
    public const int Chunk = 16;

    /// <summary>Combines the moments of all chunks to mean and variance of the batch.</summary>
    /// <param name="slots">[chunks x slotStride]: in each [2 x width], means, then sums of squared deviations. The first is overwritten by mean and
    /// variance of the batch.</param>
    /// <param name="slotStride">Floats from one slot to the next.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="count">The samples of the batch.</param>
    /// <param name="values">Values of a feature or channel in each sample.</param>
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
    /// <param name="slots">[chunks x slotStride]: in each [2 x width]. The first is overwritten by the sums of the batch.</param>
    /// <param name="slotStride">Floats from one slot to the next.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="count">The samples of the batch.</param>
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

    /// <summary>What the running statistics move towards: mean and unbiased variance (divided by N - 1).</summary>
    /// <param name="moments">[2 x width]: mean and variance of the batch.</param>
    /// <param name="statistics">[2 x width], written.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
    /// <param name="total">Values of each feature or channel in the batch, at least 2.</param>
    public static void TakeStatistics(ref float moments, ref float statistics, int width, long total)
    {
        float unbiased = (float)((double)total / (total - 1));
        for (int j = 0; j < width; j++)
        {
            Unsafe.Add(ref statistics, j) = Unsafe.Add(ref moments, j);
            Unsafe.Add(ref statistics, width + j) = unbiased * Unsafe.Add(ref moments, width + j);
        }
    }

    /// <summary><c>running = (1 - momentum) running + momentum batch</c>; what decays counts as 0 in the end (<see cref="Subnormals"/>).</summary>
    /// <param name="running">[width]: a running statistic.</param>
    /// <param name="batch">[width]: that of a batch.</param>
    /// <param name="width">Features or channels, padded to a multiple of 16.</param>
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

            // The mean relative to that of the first chunk, so that it is not rounded to the digits of a large mean on the way.
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
