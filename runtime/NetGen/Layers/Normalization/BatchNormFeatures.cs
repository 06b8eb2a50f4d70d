using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// Batch normalization (Ioffe and Szegedy 2015) per feature, for values whose features are contiguous. For the formulas see
/// <see cref="BatchNormSums"/>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNormFeatures
{
    /// <summary>
    /// Computes mean and sum of squared deviations of each feature over several samples by the corrected two-pass algorithm (Chan, Golub
    /// and LeVeque 1983).
    /// </summary>
    /// <param name="x">The inputs.</param>
    /// <param name="rows">The layout of the inputs.</param>
    /// <param name="slot">Receives the means, then the sums: [2 x Width].</param>
    public static void Moments(ref float x, in FeatureRows rows, ref float slot)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Moments<Lanes512>(ref x, in rows, ref slot);
        }
        else
        {
            Moments<LanesN>(ref x, in rows, ref slot);
        }
    }

    /// <summary><c>y = g (x - mean) / sqrt(variance + epsilon) + b</c>.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">Receives the outputs; may be the same buffer.</param>
    /// <param name="rows">The layout of both.</param>
    /// <param name="mean">The mean of each feature: [Width].</param>
    /// <param name="variance">The variance of each feature: [Width].</param>
    /// <param name="gamma">The factor g of each feature: [Width].</param>
    /// <param name="beta">The summand b of each feature: [Width].</param>
    /// <param name="epsilon">The number added to the variance.</param>
    public static void Normalize(
        ref float x, ref float y, in FeatureRows rows, ref float mean, ref float variance, ref float gamma, ref float beta, float epsilon)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Normalize<Lanes512>(ref x, ref y, in rows, ref mean, ref variance, ref gamma, ref beta, epsilon);
        }
        else
        {
            Normalize<LanesN>(ref x, ref y, in rows, ref mean, ref variance, ref gamma, ref beta, epsilon);
        }
    }

    /// <summary>Sums <c>dy</c> and <c>dy (x - mean)</c> of each feature over several samples.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="rows">The layout of both.</param>
    /// <param name="mean">The batch mean of each feature: [Width].</param>
    /// <param name="slot">Receives the sums of dy, then those of dy (x - mean): [2 x Width].</param>
    public static void GradientSums(ref float dy, ref float x, in FeatureRows rows, ref float mean, ref float slot)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            GradientSums<Lanes512>(ref dy, ref x, in rows, ref mean, ref slot);
        }
        else
        {
            GradientSums<LanesN>(ref dy, ref x, in rows, ref mean, ref slot);
        }
    }

    /// <summary>Computes the gradients on the inputs from those on the outputs.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="dx">Receives the gradients on the inputs, in their layout; may be the same buffer as <paramref name="dy"/>.</param>
    /// <param name="rows">The layout of all three.</param>
    /// <param name="moments">The batch means, then the batch variances: [2 x Width].</param>
    /// <param name="sums">The results of <see cref="GradientSums"/>, combined over the batch: [2 x Width].</param>
    /// <param name="gamma">The factor g of each feature: [Width].</param>
    /// <param name="epsilon">The number added to the variance.</param>
    /// <param name="total">The number of values per feature in the whole batch.</param>
    public static void InputGradient(
        ref float dy, ref float x, ref float dx, in FeatureRows rows, ref float moments, ref float sums, ref float gamma, float epsilon, long total)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            InputGradient<Lanes512>(ref dy, ref x, ref dx, in rows, ref moments, ref sums, ref gamma, epsilon, total);
        }
        else
        {
            InputGradient<LanesN>(ref dy, ref x, ref dx, in rows, ref moments, ref sums, ref gamma, epsilon, total);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Moments<T>(ref float x, in FeatureRows rows, ref float slot)
        where T : struct, ILanes<T>
    {
        // The inputs are passed as gradients too, which these sums ignore.
        FeatureRows local = rows with { OutputStride = rows.Stride };
        for (int j = 0; j < local.Width; j += T.Count)
        {
            ref float column = ref Unsafe.Add(ref x, j);
            T rough = local.Reduce<T, SumTerms>(ref column, ref column, T.Create(0)).First / T.Create(local.Count);
            (T rest, T squares) = local.Reduce<T, DeviationTerms>(ref column, ref column, rough);

            // The deviations from the rounded mean add up to count times its error, which makes the sum of squares too large by rest *
            // error.
            T error = rest / T.Create(local.Count);
            (rough + error).Store(ref Unsafe.Add(ref slot, j));
            T.Max(T.Create(0), squares - rest * error).Store(ref Unsafe.Add(ref slot, local.Width + j));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalize<T>(
        ref float x, ref float y, in FeatureRows rows, ref float mean, ref float variance, ref float gamma, ref float beta, float epsilon)
        where T : struct, ILanes<T>
    {
        FeatureRows local = rows;
        for (int j = 0; j < local.Width; j += T.Count)
        {
            T means = T.Load(ref Unsafe.Add(ref mean, j));
            T deviation = T.Sqrt(T.Load(ref Unsafe.Add(ref variance, j)) + T.Create(epsilon));
            T factor = T.Load(ref Unsafe.Add(ref gamma, j)) / deviation;
            T shift = T.Load(ref Unsafe.Add(ref beta, j));
            for (int sample = 0; sample < local.Samples; sample++)
            {
                nint at = (nint)sample * local.Stride + j;
                nint to = (nint)sample * local.OutputStride + j;
                for (int step = 0; step < local.Steps; step++)
                {
                    T.MultiplyAdd(T.Load(ref Unsafe.Add(ref x, at)) - means, factor, shift).Store(ref Unsafe.Add(ref y, to));
                    at += local.Pitch;
                    to += local.Pitch;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GradientSums<T>(ref float dy, ref float x, in FeatureRows rows, ref float mean, ref float slot)
        where T : struct, ILanes<T>
    {
        FeatureRows local = rows;
        for (int j = 0; j < local.Width; j += T.Count)
        {
            T means = T.Load(ref Unsafe.Add(ref mean, j));
            (T first, T second) = local.Reduce<T, GradientTerms>(ref Unsafe.Add(ref x, j), ref Unsafe.Add(ref dy, j), means);
            first.Store(ref Unsafe.Add(ref slot, j));
            second.Store(ref Unsafe.Add(ref slot, local.Width + j));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradient<T>(
        ref float dy, ref float x, ref float dx, in FeatureRows rows, ref float moments, ref float sums, ref float gamma, float epsilon, long total)
        where T : struct, ILanes<T>
    {
        FeatureRows local = rows;
        for (int j = 0; j < local.Width; j += T.Count)
        {
            BatchNormSlope<T> slope = new(
                T.Load(ref Unsafe.Add(ref moments, j)), T.Load(ref Unsafe.Add(ref moments, local.Width + j)),
                T.Load(ref Unsafe.Add(ref sums, j)), T.Load(ref Unsafe.Add(ref sums, local.Width + j)),
                T.Load(ref Unsafe.Add(ref gamma, j)), epsilon, total);
            for (int sample = 0; sample < local.Samples; sample++)
            {
                nint at = (nint)sample * local.Stride + j;
                nint from = (nint)sample * local.OutputStride + j;
                for (int step = 0; step < local.Steps; step++)
                {
                    slope.Of(T.Load(ref Unsafe.Add(ref dy, from)), T.Load(ref Unsafe.Add(ref x, at))).Store(ref Unsafe.Add(ref dx, at));
                    at += local.Pitch;
                    from += local.Pitch;
                }
            }
        }
    }
}
