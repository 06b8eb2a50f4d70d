using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// Inverted dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014): <c>y = x / (1 - rate)</c> for kept elements and 0
/// for dropped ones. Forward and backward are the same operation: the mask is recomputed rather than stored.
/// Called by emitted code.
/// </summary>
/// <remarks>Element e of sample s is kept or dropped by random number <c>s * length + e</c> of the key of the step and the layer.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropoutMask
{
    /// <summary>Applies the mask to several samples of a batch, or to the gradients on them.</summary>
    /// <param name="x">The first sample.</param>
    /// <param name="y">Receives the result; may be the same buffer as <paramref name="x"/>.</param>
    /// <param name="rows">The layout of the samples and their position in the batch.</param>
    /// <param name="rate">The fraction of elements to drop, from 0 up to but not including 1.</param>
    /// <param name="key">64 random bits of the training step.</param>
    /// <param name="layer">The number of the layer; each layer has its own mask.</param>
    public static void Apply(ref float x, ref float y, in DropoutRows rows, double rate, ulong key, int layer)
    {
        (int xStride, int yStride, int length, int first, int count) = rows;
        CounterBits bits = CounterBits.Of(key, layer);
        float scale = (float)(1 / (1 - rate));

        // The random bits, as a signed number, are below the threshold with probability rate.
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
