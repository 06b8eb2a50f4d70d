using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// Batch normalization (Ioffe and Szegedy 2015) of each feature, for values whose features are next to each other; the formulas are at
/// <see cref="BatchNormSums"/>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNormFeatures
{
    /// <summary>
    /// Mean and sum of squared deviations of each feature over some samples, by the corrected two-pass algorithm (Chan, Golub and LeVeque 1983).
    /// </summary>
    /// <param name="x">The values.</param>
    /// <param name="rows">Where they lie.</param>
    /// <param name="slot">[2 x Width], written: the means, then the sums.</param>
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
    /// <param name="x">The values.</param>
    /// <param name="y">Written; it may be the same buffer.</param>
    /// <param name="rows">Where they lie.</param>
    /// <param name="mean">[Width].</param>
    /// <param name="variance">[Width].</param>
    /// <param name="gamma">[Width].</param>
    /// <param name="beta">[Width].</param>
    /// <param name="epsilon">Added to the variance.</param>
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

    /// <summary>The sums of <c>dy</c> and of <c>dy (x - mean)</c> of each feature over some samples.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The values that came in.</param>
    /// <param name="rows">Where both lie.</param>
    /// <param name="mean">[Width]: of the batch.</param>
    /// <param name="slot">[2 x Width], written: the first sums, then the second.</param>
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

    /// <summary>From the gradients on the outputs to those on what came in.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The values that came in.</param>
    /// <param name="dx">Written, laid out as what came in; it may be the same buffer as <paramref name="dy"/>.</param>
    /// <param name="rows">Where all three lie.</param>
    /// <param name="moments">[2 x Width]: mean and variance of the batch.</param>
    /// <param name="sums">[2 x Width]: what <see cref="GradientSums"/> comes to over the batch.</param>
    /// <param name="gamma">[Width].</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="total">Values of each feature in the whole batch.</param>
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
        // The values stand in for gradients, which these sums leave alone.
        FeatureRows local = rows with { OutputStride = rows.Stride };
        for (int j = 0; j < local.Width; j += T.Count)
        {
            ref float column = ref Unsafe.Add(ref x, j);
            T rough = local.Reduce<T, SumTerms>(ref column, ref column, T.Create(0)).First / T.Create(local.Count);
            (T rest, T squares) = local.Reduce<T, DeviationTerms>(ref column, ref column, rough);

            // What the deviations from a rounded mean add up to is its error, and the squares are too large by that of the error.
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
