using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>Turns bytes into floats.</summary>
internal static class ByteConversion
{
    /// <summary><c>destination[i] = scale * source[i]</c>: one rounding, so that the bits depend on no vector width.</summary>
    /// <remarks>One loop serves all processors: without 512-bit vectors the JIT takes several smaller ones, no slower than a loop
    /// written for these.</remarks>
    /// <param name="source">[n].</param>
    /// <param name="scale">The factor.</param>
    /// <param name="destination">[n], written; at least as long as <paramref name="source"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(ReadOnlySpan<byte> source, float scale, Span<float> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, source.Length);
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        Vector512<float> factor = Vector512.Create(scale);
        int i = 0;
        for (; i <= source.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref from, (nuint)i);
            Vector256<ushort> words = Vector256.WidenLower(bytes.ToVector256Unsafe());
            Vector512<uint> integers = Vector512.WidenLower(words.ToVector512Unsafe());
            (Vector512.ConvertToSingle(integers.AsInt32()) * factor).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < source.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i) * scale;
        }
    }
}
