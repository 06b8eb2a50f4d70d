using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>
/// Softmax and cross entropy of the rows of a batch, from the logits alone. Sixteen rows are worked on together, so that their
/// logarithms and divisions take one vector.
/// </summary>
internal static class CrossEntropyRows
{
    /// <summary>See <see cref="CrossEntropy"/>.</summary>
    public static void Evaluate(in LossBatch batch)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Evaluate<WideLanes>(in batch);
        }
        else
        {
            Evaluate<VectorLanes>(in batch);
        }
    }

    /// <summary>The same with vectors of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Evaluate<TLanes>(in LossBatch batch)
        where TLanes : struct, ILanes<TLanes>
    {
        Rows rows = default;
        TLanes zero = TLanes.Create(0);
        TLanes scale = TLanes.Create(batch.Scale);
        for (int i = 0; i < 16; i += TLanes.Count)
        {
            zero.Store(ref Unsafe.Add(ref batch.PartialSums, i));
        }

        for (int begin = 0; begin < batch.Count; begin += 16)
        {
            int end = Math.Min(batch.Count, begin + 16);
            for (int row = begin; row < end; row++)
            {
                Exponentials<TLanes>(in batch, ref rows, row, row - begin);
            }

            // The lanes are rows here; those beyond the last row hold what is never read.
            for (int i = 0; i < 16; i += TLanes.Count)
            {
                ref float exponentials = ref Unsafe.Add(ref rows.Exponentials.First, i);
                ref float targets = ref Unsafe.Add(ref rows.Targets.First, i);
                TLanes sum = TLanes.Load(ref exponentials);
                (TLanes.Load(ref targets) * scale / sum).Store(ref targets);
                Elementary.Log(sum).Store(ref exponentials);
            }

            Losses<TLanes>(in batch, ref rows, begin, end);
        }
    }

    /// <summary>For one row: its maximum m, e^(z - m) into its gradients, and the sums of these and of its targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exponentials<TLanes>(in LossBatch batch, ref Rows rows, int row, int slot)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes zero = TLanes.Create(0);
        TLanes lowest = TLanes.Create(float.NegativeInfinity);
        nint start = (nint)row * batch.Stride;
        ref float z = ref Unsafe.Add(ref batch.Logits, start);
        ref float t = ref Unsafe.Add(ref batch.Targets, start);
        ref float e = ref Unsafe.Add(ref batch.Gradients, start);
        Sixteen partials;
        Unsafe.SkipInit(out partials);
        Sixteen targetPartials;
        Unsafe.SkipInit(out targetPartials);
        for (int first = 0; first < 16; first += TLanes.Count)
        {
            TLanes max = lowest;
            for (int i = first; i < batch.Stride; i += 16)
            {
                TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, i)), zero);
                max = TLanes.Max(max, TLanes.Select(isOutput, TLanes.Load(ref Unsafe.Add(ref z, i)), lowest));
            }

            max.Store(ref Unsafe.Add(ref partials.First, first));
        }

        float rowMax = Fold.Max(in partials.First);
        TLanes m = TLanes.Create(rowMax);
        for (int first = 0; first < 16; first += TLanes.Count)
        {
            TLanes sum = zero;
            TLanes targets = zero;
            for (int i = first; i < batch.Stride; i += 16)
            {
                TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, i)), zero);
                TLanes exponential = TLanes.Select(isOutput, Elementary.Exp(TLanes.Load(ref Unsafe.Add(ref z, i)) - m), zero);
                exponential.Store(ref Unsafe.Add(ref e, i));
                sum += exponential;
                targets += TLanes.Load(ref Unsafe.Add(ref t, i));
            }

            sum.Store(ref Unsafe.Add(ref partials.First, first));
            targets.Store(ref Unsafe.Add(ref targetPartials.First, first));
        }

        Unsafe.Add(ref rows.Maxima.First, slot) = rowMax;
        Unsafe.Add(ref rows.Exponentials.First, slot) = Fold.Sum(in partials.First);
        Unsafe.Add(ref rows.Targets.First, slot) = Fold.Sum(in targetPartials.First);
    }

    /// <summary>
    /// For some rows: adds t (m - z + ln sum e^(z - m)) to the partial sums, and turns e^(z - m) into gradients.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Losses<TLanes>(in LossBatch batch, ref Rows rows, int begin, int end)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes zero = TLanes.Create(0);
        TLanes minusScale = TLanes.Create(-batch.Scale);
        for (int first = 0; first < 16; first += TLanes.Count)
        {
            ref float partial = ref Unsafe.Add(ref batch.PartialSums, first);
            TLanes sums = TLanes.Load(ref partial);
            for (int row = begin; row < end; row++)
            {
                TLanes m = TLanes.Create(Unsafe.Add(ref rows.Maxima.First, row - begin));
                TLanes log = TLanes.Create(Unsafe.Add(ref rows.Exponentials.First, row - begin));
                TLanes factor = TLanes.Create(Unsafe.Add(ref rows.Targets.First, row - begin));
                nint start = (nint)row * batch.Stride;
                for (int column = first; column < batch.Stride; column += 16)
                {
                    nint i = start + column;
                    ref float gradient = ref Unsafe.Add(ref batch.Gradients, i);
                    TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, column)), zero);
                    TLanes t = TLanes.Load(ref Unsafe.Add(ref batch.Targets, i));
                    TLanes loss = t * (m - TLanes.Load(ref Unsafe.Add(ref batch.Logits, i)) + log);
                    sums += TLanes.Select(isOutput, loss, zero);
                    TLanes slope = TLanes.MultiplyAdd(TLanes.Load(ref gradient), factor, t * minusScale);
                    TLanes.Select(isOutput, slope, zero).Store(ref gradient);
                }
            }

            sums.Store(ref partial);
        }
    }

    [InlineArray(16)]
    private struct Sixteen
    {
        public float First;
    }

    /// <summary>What is known of sixteen rows.</summary>
    private struct Rows
    {
        /// <summary>[16]: the maximum m of z.</summary>
        public Sixteen Maxima;

        /// <summary>[16]: the sum of e^(z - m), then its logarithm.</summary>
        public Sixteen Exponentials;

        /// <summary>[16]: the sum of t, then that times the scale and divided by the sum of e^(z - m).</summary>
        public Sixteen Targets;
    }
}
