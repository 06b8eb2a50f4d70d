using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>Turns bytes into floats.</summary>
internal static class ByteConversion
{
    /// <summary><c>destination[i] = scale * source[i]</c>: one rounding, so that the bits depend on no vector width.</summary>
    /// <param name="source">[n].</param>
    /// <param name="scale">The factor.</param>
    /// <param name="destination">[n], written; at least as long as <paramref name="source"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(ReadOnlySpan<byte> source, float scale, Span<float> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, source.Length);
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        Vector128<float> factor = Vector128.Create(scale);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
            (Vector128<uint> first, Vector128<uint> second) = Vector128.Widen(low);
            (Vector128<uint> third, Vector128<uint> fourth) = Vector128.Widen(high);
            (Vector128.ConvertToSingle(first.AsInt32()) * factor).StoreUnsafe(ref to, (nuint)i);
            (Vector128.ConvertToSingle(second.AsInt32()) * factor).StoreUnsafe(ref to, (nuint)i + 4);
            (Vector128.ConvertToSingle(third.AsInt32()) * factor).StoreUnsafe(ref to, (nuint)i + 8);
            (Vector128.ConvertToSingle(fourth.AsInt32()) * factor).StoreUnsafe(ref to, (nuint)i + 12);
        }

        for (; i < source.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i) * scale;
        }
    }
}
