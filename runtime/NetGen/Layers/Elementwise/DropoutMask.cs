using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// Inverted dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014): <c>y = x / (1 - rate)</c> where an element is kept and 0
/// where it is dropped. Forward and backward are the same: the mask is computed again instead of kept.
/// Called by emitted code.
/// </summary>
/// <remarks>Element e of sample s is decided by the bits numbered <c>s * length + e</c> of the step's and the layer's key.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropoutMask
{
    /// <summary>Applies the mask to some samples of a batch, or to the gradients on them.</summary>
    /// <param name="x">The first of the samples.</param>
    /// <param name="y">Written; it may be the same buffer as <paramref name="x"/>.</param>
    /// <param name="rows">Where they lie.</param>
    /// <param name="rate">The share that is dropped, 0 up to but not including 1.</param>
    /// <param name="key">64 random bits that belong to the step.</param>
    /// <param name="layer">The layer, which has a mask of its own.</param>
    public static void Apply(ref float x, ref float y, in DropoutRows rows, double rate, ulong key, int layer)
    {
        (int xStride, int yStride, int length, int first, int count) = rows;
        CounterBits bits = CounterBits.Of(key, layer);
        float scale = (float)(1 / (1 - rate));

        // The bits, taken as a signed number, are below this one with the probability of the rate.
        int threshold = (int)Math.Min(Math.Round(rate * 4294967296.0) - 2147483648.0, int.MaxValue);
        uint start = (uint)first * (uint)length;
        if (xStride == length && yStride == length)
        {
            Loop(ref x, ref y, (nint)length * count, start, bits, threshold, scale);
            return;
        }

        for (int sample = 0; sample < count; sample++)
        {
            Loop(ref x, ref y, length, start, bits, threshold, scale);
            x = ref Unsafe.Add(ref x, xStride);
            y = ref Unsafe.Add(ref y, yStride);
            start += (uint)length;
        }
    }

    private static void Loop(ref float x, ref float y, nint length, uint start, CounterBits bits, int threshold, float scale)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply512(ref x, ref y, length, start, bits, threshold, scale);
        }
        else
        {
            ApplyN(ref x, ref y, length, start, bits, threshold, scale);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Apply512(ref float x, ref float y, nint length, uint start, CounterBits bits, int threshold, float scale)
    {
        for (nint i = 0; i < length; i += Vector512<float>.Count)
        {
            Vector512<int> isDropped = Vector512.LessThan(bits.At512(start + (uint)i), Vector512.Create(threshold));
            Vector512<float> kept = Vector512.LoadUnsafe(ref x, (nuint)i) * Vector512.Create(scale);
            Vector512.ConditionalSelect(isDropped.AsSingle(), Vector512<float>.Zero, kept).StoreUnsafe(ref y, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ApplyN(ref float x, ref float y, nint length, uint start, CounterBits bits, int threshold, float scale)
    {
        for (nint i = 0; i < length; i += Vector<float>.Count)
        {
            Vector<int> isDropped = Vector.LessThan(bits.AtN(start + (uint)i), new Vector<int>(threshold));
            Vector<float> kept = Vector.LoadUnsafe(ref x, (nuint)i) * new Vector<float>(scale);
            Vector.ConditionalSelect(isDropped, Vector<float>.Zero, kept).StoreUnsafe(ref y, (nuint)i);
        }
    }
}
