using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>The layout of values whose channels are planes: images inside a network. Called by emitted code.</summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Stride">Floats from one sample to the next.</param>
/// <param name="Channels">The number of channels.</param>
/// <param name="Pitch">Floats from one channel to the next: the number of positions, padded to a multiple of 16.</param>
/// <param name="Positions">The number of values per channel in one sample.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ChannelPlanes(int Samples, int Stride, int Channels, int Pitch, int Positions)
{
    private const int Partials = 16;

    /// <summary>The number of values per channel over all samples.</summary>
    public long Count => (long)Samples * Positions;

    /// <summary>The number of channels, padded to a multiple of 16.</summary>
    public int Width => (Channels + Partials - 1) / Partials * Partials;

    /// <summary>The number of positions that fill whole rows of 16.</summary>
    internal int WholeRows => Positions / Partials * Partials;

    // 16 selected lanes, followed by 16 that are not.
    private static ReadOnlySpan<int> Masks =>
    [
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Returns a mask of the positions in the last, partial row, the one after <see cref="WholeRows"/>.</summary>
    /// <param name="lane">The offset of the vector in the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T LastRow<T>(int lane)
        where T : struct, ILanes<T>
    {
        ref int masks = ref MemoryMarshal.GetReference(Masks);
        return T.Load(ref Unsafe.As<int, float>(ref Unsafe.Add(ref masks, Partials - (Positions - WholeRows) + lane)));
    }

    /// <summary>
    /// Computes two sums for a channel: position p belongs to partial sum p mod 16, first within each sample and then sample by sample,
    /// whatever the width of the vectors; the partial sums are reduced at the end.
    /// </summary>
    /// <param name="x">The channel in the first sample.</param>
    /// <param name="dy">The gradients on the channel, with zeros in the padding.</param>
    /// <param name="mean">The mean that the terms are relative to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal (float First, float Second) Reduce<T, TTerms>(ref float x, ref float dy, float mean)
        where T : struct, ILanes<T>
        where TTerms : struct, IBatchNormTerms
    {
        Vector512<float> firstPartials = default;
        Vector512<float> secondPartials = default;
        ref float firstRow = ref Unsafe.As<Vector512<float>, float>(ref firstPartials);
        ref float secondRow = ref Unsafe.As<Vector512<float>, float>(ref secondPartials);
        T means = T.Create(mean);
        for (int lane = 0; lane < Partials; lane += T.Count)
        {
            T last = LastRow<T>(lane);
            T first = T.Create(0);
            T second = T.Create(0);
            for (int sample = 0; sample < Samples; sample++)
            {
                nint at = (nint)sample * Stride + lane;
                nint end = at + WholeRows;
                T sampleFirst = T.Create(0);
                T sampleSecond = T.Create(0);
                for (; at < end; at += Partials)
                {
                    T value = T.Load(ref Unsafe.Add(ref x, at));
                    T gradient = T.Load(ref Unsafe.Add(ref dy, at));
                    sampleFirst = TTerms.First(sampleFirst, value, gradient, means);
                    sampleSecond = TTerms.Second(sampleSecond, value, gradient, means);
                }

                if (WholeRows < Positions)
                {
                    T value = T.Select(last, T.Load(ref Unsafe.Add(ref x, at)), means);
                    T gradient = T.Load(ref Unsafe.Add(ref dy, at));
                    sampleFirst = TTerms.First(sampleFirst, value, gradient, means);
                    sampleSecond = TTerms.Second(sampleSecond, value, gradient, means);
                }

                first += sampleFirst;
                second += sampleSecond;
            }

            first.Store(ref Unsafe.Add(ref firstRow, lane));
            second.Store(ref Unsafe.Add(ref secondRow, lane));
        }

        return (LaneReduction.Sum(in firstRow), LaneReduction.Sum(in secondRow));
    }
}
