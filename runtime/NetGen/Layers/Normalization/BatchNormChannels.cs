using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// Batch normalization (Ioffe and Szegedy 2015) per channel, for images whose channels are planes. For the formulas see
/// <see cref="BatchNormSums"/>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNormChannels
{
    /// <summary>
    /// Computes mean and sum of squared deviations of each channel over several samples by the corrected two-pass algorithm (Chan, Golub
    /// and LeVeque 1983).
    /// </summary>
    /// <param name="x">The inputs.</param>
    /// <param name="planes">The layout of the inputs.</param>
    /// <param name="slot">Receives the means, then the sums: [2 x Width], zero beyond the channels.</param>
    public static void Moments(ref float x, in ChannelPlanes planes, ref float slot)
    {
        int width = planes.Width;
        float count = planes.Count;
        for (int channel = 0; channel < planes.Channels; channel++)
        {
            ref float plane = ref Unsafe.Add(ref x, channel * planes.Pitch);
            float rough = Reduce<SumTerms>(in planes, ref plane, ref plane, 0).First / count;
            (float rest, float squares) = Reduce<DeviationTerms>(in planes, ref plane, ref plane, rough);

            // The deviations from the rounded mean add up to count times its error, which makes the sum of squares too large by rest *
            // error.
            float error = rest / count;
            Unsafe.Add(ref slot, channel) = rough + error;
            Unsafe.Add(ref slot, width + channel) = Math.Max(0, squares - rest * error);
        }

        ClearPadding(in planes, ref slot);
    }

    /// <summary><c>y = g (x - mean) / sqrt(variance + epsilon) + b</c>.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">Receives the outputs in the same layout; may be the same buffer.</param>
    /// <param name="planes">The layout of the inputs.</param>
    /// <param name="mean">The mean of each channel: [Channels].</param>
    /// <param name="variance">The variance of each channel: [Channels].</param>
    /// <param name="gamma">The factor g of each channel: [Channels].</param>
    /// <param name="beta">The summand b of each channel: [Channels].</param>
    /// <param name="epsilon">The number added to the variance.</param>
    public static void Normalize(
        ref float x, ref float y, in ChannelPlanes planes, ref float mean, ref float variance, ref float gamma, ref float beta, float epsilon)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Normalize<Lanes512>(ref x, ref y, in planes, ref mean, ref variance, ref gamma, ref beta, epsilon);
        }
        else
        {
            Normalize<LanesN>(ref x, ref y, in planes, ref mean, ref variance, ref gamma, ref beta, epsilon);
        }
    }

    /// <summary>Sums <c>dy</c> and <c>dy (x - mean)</c> of each channel over several samples.</summary>
    /// <param name="dy">The gradients on the outputs, with zeros in the padding.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="planes">The layout of both.</param>
    /// <param name="mean">The batch mean of each channel: [Channels].</param>
    /// <param name="slot">Receives the sums of dy, then those of dy (x - mean): [2 x Width], zero beyond the channels.</param>
    public static void GradientSums(ref float dy, ref float x, in ChannelPlanes planes, ref float mean, ref float slot)
    {
        int width = planes.Width;
        for (int channel = 0; channel < planes.Channels; channel++)
        {
            int at = channel * planes.Pitch;
            (float first, float second) =
                Reduce<GradientTerms>(in planes, ref Unsafe.Add(ref x, at), ref Unsafe.Add(ref dy, at), Unsafe.Add(ref mean, channel));
            Unsafe.Add(ref slot, channel) = first;
            Unsafe.Add(ref slot, width + channel) = second;
        }

        ClearPadding(in planes, ref slot);
    }

    /// <summary>Computes the gradients on the inputs from those on the outputs.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="dx">Receives the gradients on the inputs, with zeros in the padding; may be the same buffer as
    /// <paramref name="dy"/>.</param>
    /// <param name="planes">The layout of all three.</param>
    /// <param name="moments">The batch means, then the batch variances: [2 x Width].</param>
    /// <param name="sums">The results of <see cref="GradientSums"/>, combined over the batch: [2 x Width].</param>
    /// <param name="gamma">The factor g of each channel: [Channels].</param>
    /// <param name="epsilon">The number added to the variance.</param>
    /// <param name="total">The number of values per channel in the whole batch.</param>
    public static void InputGradient(
        ref float dy, ref float x, ref float dx, in ChannelPlanes planes, ref float moments, ref float sums, ref float gamma, float epsilon,
        long total)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            InputGradient<Lanes512>(ref dy, ref x, ref dx, in planes, ref moments, ref sums, ref gamma, epsilon, total);
        }
        else
        {
            InputGradient<LanesN>(ref dy, ref x, ref dx, in planes, ref moments, ref sums, ref gamma, epsilon, total);
        }
    }

    private static (float First, float Second) Reduce<TTerms>(in ChannelPlanes planes, ref float x, ref float dy, float mean)
        where TTerms : struct, IBatchNormTerms =>
        Vector512.IsHardwareAccelerated
            ? planes.Reduce<Lanes512, TTerms>(ref x, ref dy, mean)
            : planes.Reduce<LanesN, TTerms>(ref x, ref dy, mean);

    private static void ClearPadding(in ChannelPlanes planes, ref float slot)
    {
        for (int channel = planes.Channels; channel < planes.Width; channel++)
        {
            Unsafe.Add(ref slot, channel) = 0;
            Unsafe.Add(ref slot, planes.Width + channel) = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalize<T>(
        ref float x, ref float y, in ChannelPlanes planes, ref float mean, ref float variance, ref float gamma, ref float beta, float epsilon)
        where T : struct, ILanes<T>
    {
        ChannelPlanes local = planes;
        for (int channel = 0; channel < local.Channels; channel++)
        {
            T means = T.Create(Unsafe.Add(ref mean, channel));
            T factor = T.Create(Unsafe.Add(ref gamma, channel)) / T.Sqrt(T.Create(Unsafe.Add(ref variance, channel) + epsilon));
            T shift = T.Create(Unsafe.Add(ref beta, channel));
            for (int sample = 0; sample < local.Samples; sample++)
            {
                nint at = (nint)sample * local.Stride + channel * local.Pitch;
                for (nint end = at + local.Pitch; at < end; at += T.Count)
                {
                    T.MultiplyAdd(T.Load(ref Unsafe.Add(ref x, at)) - means, factor, shift).Store(ref Unsafe.Add(ref y, at));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradient<T>(
        ref float dy, ref float x, ref float dx, in ChannelPlanes planes, ref float moments, ref float sums, ref float gamma, float epsilon,
        long total)
        where T : struct, ILanes<T>
    {
        ChannelPlanes local = planes;
        int width = local.Width;
        for (int channel = 0; channel < local.Channels; channel++)
        {
            BatchNormSlope<T> slope = new(
                T.Create(Unsafe.Add(ref moments, channel)), T.Create(Unsafe.Add(ref moments, width + channel)),
                T.Create(Unsafe.Add(ref sums, channel)), T.Create(Unsafe.Add(ref sums, width + channel)),
                T.Create(Unsafe.Add(ref gamma, channel)), epsilon, total);
            for (int sample = 0; sample < local.Samples; sample++)
            {
                nint start = (nint)sample * local.Stride + channel * local.Pitch;
                nint whole = start + local.WholeRows;
                for (nint at = start; at < whole; at += T.Count)
                {
                    slope.Of(T.Load(ref Unsafe.Add(ref dy, at)), T.Load(ref Unsafe.Add(ref x, at))).Store(ref Unsafe.Add(ref dx, at));
                }

                if (whole < start + local.Pitch)
                {
                    WriteLastRow(in local, in slope, ref Unsafe.Add(ref dy, whole), ref Unsafe.Add(ref x, whole), ref Unsafe.Add(ref dx, whole));
                }
            }
        }
    }

    /// <summary>Writes the row of 16 that holds both values and padding: the gradient on the padding is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLastRow<T>(in ChannelPlanes planes, in BatchNormSlope<T> slope, ref float dy, ref float x, ref float dx)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < 16; lane += T.Count)
        {
            T gradient = slope.Of(T.Load(ref Unsafe.Add(ref dy, lane)), T.Load(ref Unsafe.Add(ref x, lane)));
            T.Select(planes.LastRow<T>(lane), gradient, T.Create(0)).Store(ref Unsafe.Add(ref dx, lane));
        }
    }
}
