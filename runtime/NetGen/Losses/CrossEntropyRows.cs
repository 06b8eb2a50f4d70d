using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// Softmax and cross entropy of the rows of a batch, computed from the logits alone. Each stage processes sixteen rows before the next
/// stage begins: their logarithms and divisions take one vector, and no partial result is read so soon after it was written that the
/// processor stalls (a 512-bit store is not forwarded to the narrower loads of <see cref="LaneReduction"/>: 61 ns a row against 14 ns).
/// </summary>
internal static class CrossEntropyRows
{
    private const int Block = 16;

    /// <summary>Computes the losses and gradients; see <see cref="CrossEntropy"/>.</summary>
    /// <param name="targets">The transformation of the targets.</param>
    /// <param name="batch">The buffers.</param>
    public static void Evaluate<TTargets>(TTargets targets, in LossBatch batch)
        where TTargets : struct, ITargets
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Evaluate<Lanes512, TTargets>(targets, in batch);
        }
        else
        {
            Evaluate<LanesN, TTargets>(targets, in batch);
        }
    }

    /// <summary>Does the same with vectors of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    internal static void Evaluate<TLanes, TTargets>(TTargets targets, in LossBatch batch)
        where TLanes : struct, ILanes<TLanes>
        where TTargets : struct, ITargets
    {
        Unsafe.SkipInit(out Scratch scratch);
        for (int i = 0; i < 16; i += TLanes.Count)
        {
            TLanes.Create(0).Store(ref Unsafe.Add(ref batch.PartialSums, i));
        }

        ref float weights = ref Unsafe.IsNullRef(ref batch.ClassWeights) ? ref batch.Mask : ref batch.ClassWeights;
        for (int begin = 0; begin < batch.Count; begin += Block)
        {
            int count = Math.Min(batch.Count - begin, Block);
            Maxima<TLanes>(in batch, ref scratch, begin, count);
            Exponentials<TLanes, TTargets>(targets, in batch, ref weights, ref scratch, begin, count);
            Normalizers<TLanes>(in batch, ref scratch, count);
            Losses<TLanes, TTargets>(targets, in batch, ref weights, ref scratch, begin, count);
        }
    }

    /// <summary>Computes 16 partial maxima of each row's logits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Maxima<TLanes>(in LossBatch batch, ref Scratch scratch, int begin, int count)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes zero = TLanes.Create(0);
        TLanes lowest = TLanes.Create(float.NegativeInfinity);
        for (int row = 0; row < count; row++)
        {
            ref float z = ref Unsafe.Add(ref batch.Logits, (nint)(begin + row) * batch.Stride);
            for (int first = 0; first < 16; first += TLanes.Count)
            {
                TLanes max = lowest;
                for (int i = first; i < batch.Stride; i += 16)
                {
                    TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, i)), zero);
                    max = TLanes.Max(max, TLanes.Select(isOutput, TLanes.Load(ref Unsafe.Add(ref z, i)), lowest));
                }

                max.Store(ref Unsafe.Add(ref scratch.Partials.First, row * 16 + first));
            }
        }
    }

    /// <summary>
    /// For each row, computes the maximum m, writes e^(z - m) to the gradients, and computes 16 partial sums of these and of the targets.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exponentials<TLanes, TTargets>(
        TTargets targets, in LossBatch batch, ref float weights, ref Scratch scratch, int begin, int count)
        where TLanes : struct, ILanes<TLanes>
        where TTargets : struct, ITargets
    {
        TLanes zero = TLanes.Create(0);
        for (int row = 0; row < count; row++)
        {
            ref float partials = ref Unsafe.Add(ref scratch.Partials.First, row * 16);
            float max = LaneReduction.Max(in partials);
            Unsafe.Add(ref scratch.Maxima.First, row) = max;
            TLanes m = TLanes.Create(max);
            nint start = (nint)(begin + row) * batch.Stride;
            for (int first = 0; first < 16; first += TLanes.Count)
            {
                TLanes exponentials = zero;
                TLanes targetSums = zero;
                for (int column = first; column < batch.Stride; column += 16)
                {
                    nint i = start + column;
                    TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, column)), zero);
                    TLanes e = Elementary.Exp(TLanes.Load(ref Unsafe.Add(ref batch.Logits, i)) - m);
                    e = TLanes.Select(isOutput, e, zero);
                    e.Store(ref Unsafe.Add(ref batch.Gradients, i));
                    exponentials += e;
                    targetSums += targets.Load<TLanes>(ref Unsafe.Add(ref batch.Targets, i), ref Unsafe.Add(ref weights, column));
                }

                exponentials.Store(ref Unsafe.Add(ref partials, first));
                targetSums.Store(ref Unsafe.Add(ref scratch.TargetPartials.First, row * 16 + first));
            }
        }
    }

    /// <summary>Computes ln sum e^(z - m) and sum t / sum e^(z - m) times the scale for each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Normalizers<TLanes>(in LossBatch batch, ref Scratch scratch, int count)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int row = 0; row < count; row++)
        {
            Unsafe.Add(ref scratch.Logarithms.First, row) = LaneReduction.Sum(in Unsafe.Add(ref scratch.Partials.First, row * 16));
            Unsafe.Add(ref scratch.Factors.First, row) = LaneReduction.Sum(in Unsafe.Add(ref scratch.TargetPartials.First, row * 16));
        }

        // The lanes are rows here; those beyond the last row hold garbage that is never read.
        TLanes scale = TLanes.Create(batch.Scale);
        for (int i = 0; i < Block; i += TLanes.Count)
        {
            ref float logarithms = ref Unsafe.Add(ref scratch.Logarithms.First, i);
            ref float factors = ref Unsafe.Add(ref scratch.Factors.First, i);
            TLanes sum = TLanes.Load(ref logarithms);
            (TLanes.Load(ref factors) * scale / sum).Store(ref factors);
            Elementary.Log(sum).Store(ref logarithms);
        }
    }

    /// <summary>Adds t (m - z + ln sum e^(z - m)) to the partial sums and turns e^(z - m) into gradients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Losses<TLanes, TTargets>(
        TTargets targets, in LossBatch batch, ref float weights, ref Scratch scratch, int begin, int count)
        where TLanes : struct, ILanes<TLanes>
        where TTargets : struct, ITargets
    {
        TLanes zero = TLanes.Create(0);
        TLanes minusScale = TLanes.Create(-batch.Scale);
        for (int first = 0; first < 16; first += TLanes.Count)
        {
            ref float partial = ref Unsafe.Add(ref batch.PartialSums, first);
            TLanes sums = TLanes.Load(ref partial);
            for (int row = 0; row < count; row++)
            {
                TLanes m = TLanes.Create(Unsafe.Add(ref scratch.Maxima.First, row));
                TLanes logarithm = TLanes.Create(Unsafe.Add(ref scratch.Logarithms.First, row));
                TLanes factor = TLanes.Create(Unsafe.Add(ref scratch.Factors.First, row));
                nint start = (nint)(begin + row) * batch.Stride;
                for (int column = first; column < batch.Stride; column += 16)
                {
                    nint i = start + column;
                    ref float gradient = ref Unsafe.Add(ref batch.Gradients, i);
                    TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, column)), zero);
                    TLanes t = targets.Load<TLanes>(ref Unsafe.Add(ref batch.Targets, i), ref Unsafe.Add(ref weights, column));
                    TLanes loss = t * (m - TLanes.Load(ref Unsafe.Add(ref batch.Logits, i)) + logarithm);

                    // A class whose target is 0 adds nothing, however small its logit: 0 times infinity is NaN. Padding has target 0, too.
                    sums += TLanes.Select(TLanes.EqualTo(t, zero), zero, loss);
                    TLanes slope = Subnormals.Flush(TLanes.MultiplyAdd(TLanes.Load(ref gradient), factor, t * minusScale));
                    TLanes.Select(isOutput, slope, zero).Store(ref gradient);
                }
            }

            sums.Store(ref partial);
        }
    }

    [InlineArray(Block)]
    private struct RowValues
    {
        public float First;
    }

    [InlineArray(Block * 16)]
    private struct RowPartials
    {
        public float First;
    }

    /// <summary>The intermediate results of sixteen rows.</summary>
    private struct Scratch
    {
        /// <summary>[16]: the maximum m of z.</summary>
        public RowValues Maxima;

        /// <summary>[16]: the sum of e^(z - m), then its logarithm.</summary>
        public RowValues Logarithms;

        /// <summary>[16]: the sum of t, then this sum times the scale divided by the sum of e^(z - m).</summary>
        public RowValues Factors;

        /// <summary>[16 x 16]: partial maxima of z, then partial sums of e^(z - m).</summary>
        public RowPartials Partials;

        /// <summary>[16 x 16]: partial sums of t.</summary>
        public RowPartials TargetPartials;
    }
}
