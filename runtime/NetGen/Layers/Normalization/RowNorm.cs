using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// Normalizes each row, a vector or one step of a sequence, by its own statistics: <c>y = g n + b</c> with <c>n = (x - mean) r</c>. Layer
/// normalization (Ba, Kiros and Hinton 2016) subtracts the mean of the row and has <c>r = 1 / sqrt(variance + epsilon)</c>; root mean
/// square normalization (Zhang and Sennrich 2019) uses a mean of 0 and <c>r = 1 / sqrt(mean of x^2 + epsilon)</c>. Called by emitted code.
/// </summary>
/// <remarks>
/// A sum over a row is 16 partial sums, added in a fixed order, so that the result does not depend on the vector width. The padding of x
/// may hold any values.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowNorm
{
    /// <summary><c>y = g n + b</c>; stores the mean and r of each row.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">Receives the outputs, with zeros in the padding; may be the same buffer.</param>
    /// <param name="rows">The layout of both, and the kind of normalization.</param>
    /// <param name="statistics">Receives mean and r of each row: [samples x StatisticsStride].</param>
    /// <param name="gain">The factors g: [Width], or a null reference for factors of 1.</param>
    /// <param name="bias">The summands b: [Width], or a null reference for none.</param>
    public static void Forward(ref float x, ref float y, in NormRows rows, ref float statistics, ref float gain, ref float bias)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Forward<Lanes512>(ref x, ref y, in rows, ref statistics, ref gain, ref bias);
        }
        else
        {
            Forward<LanesN>(ref x, ref y, in rows, ref statistics, ref gain, ref bias);
        }
    }

    /// <summary>
    /// <c>dx = r (dn - mean of dn - n mean of (dn n))</c> with <c>dn = g dy</c>, without the mean of dn if no mean was subtracted.
    /// </summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="dx">Receives the gradients on the inputs, in their layout and with zeros in the padding; may be the same buffer as
    /// <paramref name="dy"/>.</param>
    /// <param name="rows">The layout of all three, and the kind of normalization.</param>
    /// <param name="statistics">The statistics stored by <see cref="Forward"/>.</param>
    /// <param name="gain">The factors g: [Width], or a null reference for factors of 1.</param>
    public static void InputGradient(ref float dy, ref float x, ref float dx, in NormRows rows, ref float statistics, ref float gain)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            InputGradient<Lanes512>(ref dy, ref x, ref dx, in rows, ref statistics, ref gain);
        }
        else
        {
            InputGradient<LanesN>(ref dy, ref x, ref dx, in rows, ref statistics, ref gain);
        }
    }

    /// <summary>Sums <c>dg = dy n</c> over all rows and passes it to the optimizer.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="rows">The layout of both, and the kind of normalization.</param>
    /// <param name="statistics">The statistics stored by <see cref="Forward"/>.</param>
    /// <param name="gain">The factors g: [Width].</param>
    /// <param name="state">The optimizer's state of g.</param>
    /// <param name="stateStride">Floats from one state of a factor to the next.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void UpdateGain<TOptimizer>(
        ref float dy, ref float x, in NormRows rows, ref float statistics, ref float gain, ref float state, nint stateStride, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Update<TOptimizer, Lanes512>(ref dy, ref x, in rows, ref statistics, ref gain, ref state, stateStride, optimizer);
        }
        else
        {
            Update<TOptimizer, LanesN>(ref dy, ref x, in rows, ref statistics, ref gain, ref state, stateStride, optimizer);
        }
    }

    /// <summary>Sums <c>db = dy</c> over all rows and passes it to the optimizer.</summary>
    /// <param name="dy">The gradients on the outputs.</param>
    /// <param name="rows">The layout of the gradients.</param>
    /// <param name="bias">The summands b: [Width].</param>
    /// <param name="state">The optimizer's state of b.</param>
    /// <param name="stateStride">Floats from one state of a summand to the next.</param>
    /// <param name="optimizer">The optimizer, prepared for this step.</param>
    public static void UpdateBias<TOptimizer>(
        ref float dy, in NormRows rows, ref float bias, ref float state, nint stateStride, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
    {
        ref float none = ref Unsafe.NullRef<float>();
        if (Vector512.IsHardwareAccelerated)
        {
            Update<TOptimizer, Lanes512>(ref dy, ref none, in rows, ref none, ref bias, ref state, stateStride, optimizer);
        }
        else
        {
            Update<TOptimizer, LanesN>(ref dy, ref none, in rows, ref none, ref bias, ref state, stateStride, optimizer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<T>(ref float x, ref float y, in NormRows rows, ref float statistics, ref float gain, ref float bias)
        where T : struct, ILanes<T>
    {
        NormRows local = rows;
        for (int sample = 0; sample < local.Samples; sample++)
        {
            for (int step = 0; step < local.Steps; step++)
            {
                ref float row = ref Unsafe.Add(ref x, (nint)sample * local.Stride + step * local.Pitch);
                (float mean, float r) = Statistics<T>(ref row, in local);
                ref float kept = ref Unsafe.Add(ref statistics, (nint)sample * local.StatisticsStride + 2 * step);
                kept = mean;
                Unsafe.Add(ref kept, 1) = r;
                ref float to = ref Unsafe.Add(ref y, (nint)sample * local.OutputStride + step * local.Pitch);
                for (int j = 0; j < local.Width; j += T.Count)
                {
                    T n = (T.Load(ref Unsafe.Add(ref row, j)) - T.Create(mean)) * T.Create(r);
                    T scaled = Unsafe.IsNullRef(ref gain) ? n : n * T.Load(ref Unsafe.Add(ref gain, j));
                    T shifted = Unsafe.IsNullRef(ref bias) ? scaled : scaled + T.Load(ref Unsafe.Add(ref bias, j));
                    T.Select(local.IsValue<T>(j), shifted, T.Create(0)).Store(ref Unsafe.Add(ref to, j));
                }
            }
        }
    }

    /// <summary>
    /// Returns mean and r of a row. Two passes, since the sum of squares of large values loses the digits of a small variance.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Mean, float R) Statistics<T>(ref float row, in NormRows rows)
        where T : struct, ILanes<T>
    {
        float mean = rows.IsCentered ? Sums<T>(ref row, in rows, T.Create(0)).First / rows.Size : 0;
        (float rest, float squares) = Sums<T>(ref row, in rows, T.Create(mean));
        if (rows.IsCentered)
        {
            // The deviations from the rounded mean add up to Size times its error, which makes the sum of squares too large by rest *
            // error.
            float error = rest / rows.Size;
            mean += error;
            squares = MathF.Max(0, squares - rest * error);
        }

        return (mean, 1 / MathF.Sqrt(squares / rows.Size + rows.Epsilon));
    }

    /// <summary>Returns the sums of <c>x - mean</c> and of its square over a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float First, float Second) Sums<T>(ref float row, in NormRows rows, T mean)
        where T : struct, ILanes<T>
    {
        RowPartials partials = default;
        for (int first = 0; first < 16; first += T.Count)
        {
            T sum = T.Create(0);
            T squares = T.Create(0);
            for (int j = first; j < rows.Width; j += 16)
            {
                T deviation = T.Select(rows.IsValue<T>(j), T.Load(ref Unsafe.Add(ref row, j)) - mean, T.Create(0));
                sum += deviation;
                squares = T.MultiplyAdd(deviation, deviation, squares);
            }

            partials.Store(first, sum, squares);
        }

        return partials.Reduce();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradient<T>(ref float dy, ref float x, ref float dx, in NormRows rows, ref float statistics, ref float gain)
        where T : struct, ILanes<T>
    {
        NormRows local = rows;
        for (int sample = 0; sample < local.Samples; sample++)
        {
            for (int step = 0; step < local.Steps; step++)
            {
                ref float kept = ref Unsafe.Add(ref statistics, (nint)sample * local.StatisticsStride + 2 * step);
                T mean = T.Create(kept);
                T r = T.Create(Unsafe.Add(ref kept, 1));
                ref float values = ref Unsafe.Add(ref x, (nint)sample * local.Stride + step * local.Pitch);
                ref float from = ref Unsafe.Add(ref dy, (nint)sample * local.OutputStride + step * local.Pitch);
                RowPartials partials = default;
                for (int first = 0; first < 16; first += T.Count)
                {
                    T sum = T.Create(0);
                    T products = T.Create(0);
                    for (int j = first; j < local.Width; j += 16)
                    {
                        T dn = Gradient(ref from, ref gain, j);
                        T n = Normalized(ref values, j, in local);
                        sum += dn;
                        products = T.MultiplyAdd(dn, n, products);
                    }

                    partials.Store(first, sum, products);
                }

                (float dnSum, float productSum) = partials.Reduce();
                T meanOfGradients = T.Create(local.IsCentered ? dnSum / local.Size : 0);
                T meanOfProducts = T.Create(productSum / local.Size);
                ref float to = ref Unsafe.Add(ref dx, (nint)sample * local.Stride + step * local.Pitch);
                for (int j = 0; j < local.Width; j += T.Count)
                {
                    T slope = Gradient(ref from, ref gain, j) - meanOfGradients - Normalized(ref values, j, in local) * meanOfProducts;
                    T.Select(local.IsValue<T>(j), Subnormals.Flush(r * slope), T.Create(0)).Store(ref Unsafe.Add(ref to, j));
                }

                T Normalized(ref float row, int j, in NormRows all) =>
                    T.Select(all.IsValue<T>(j), (T.Load(ref Unsafe.Add(ref row, j)) - mean) * r, T.Create(0));
            }
        }

        static T Gradient(ref float dy, ref float gain, int j)
        {
            T gradient = T.Load(ref Unsafe.Add(ref dy, j));
            return Unsafe.IsNullRef(ref gain) ? gradient : gradient * T.Load(ref Unsafe.Add(ref gain, j));
        }
    }

    /// <summary>Sums dy, or dy n if x is given, over all rows and passes it to the optimizer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update<TOptimizer, T>(
        ref float dy, ref float x, in NormRows rows, ref float statistics, ref float parameter, ref float state, nint stateStride, TOptimizer optimizer)
        where TOptimizer : struct, IOptimizer
        where T : struct, ILanes<T>
    {
        NormRows local = rows;
        bool isGain = !Unsafe.IsNullRef(ref x);
        for (int j = 0; j < local.Width; j += T.Count)
        {
            T sum = T.Create(0);
            for (int sample = 0; sample < local.Samples; sample++)
            {
                for (int step = 0; step < local.Steps; step++)
                {
                    T gradient = T.Load(ref Unsafe.Add(ref dy, (nint)sample * local.OutputStride + step * local.Pitch + j));
                    if (isGain)
                    {
                        ref float kept = ref Unsafe.Add(ref statistics, (nint)sample * local.StatisticsStride + 2 * step);
                        T value = T.Load(ref Unsafe.Add(ref x, (nint)sample * local.Stride + step * local.Pitch + j));
                        T n = (value - T.Create(kept)) * T.Create(Unsafe.Add(ref kept, 1));
                        gradient *= T.Select(local.IsValue<T>(j), n, T.Create(0));
                    }

                    sum += gradient;
                }
            }

            optimizer.Update(ref Unsafe.Add(ref parameter, j), ref Unsafe.Add(ref state, j), stateStride, sum);
        }
    }
}
