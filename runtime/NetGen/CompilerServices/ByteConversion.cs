using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>Converts bytes to floats.</summary>
internal static class ByteConversion
{
    /// <summary><c>destination[i] = scale * source[i]</c>, rounded once, so that the result does not depend on the vector width.</summary>
    /// <remarks>One loop serves all processors: without 512-bit vectors the JIT splits each into smaller ones, which is as fast as a loop
    /// written for these.</remarks>
    /// <param name="source">The bytes.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="destination">Receives the floats; at least as long as <paramref name="source"/>.</param>
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
            (Vector512.ConvertToSingle(Widen(Vector128.LoadUnsafe(ref from, (nuint)i))) * factor).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < source.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i) * scale;
        }
    }

    /// <summary>Throws if a factor cannot turn bytes into inputs.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not greater than 0, or 255 times it is not
    /// finite.</exception>
    public static void ThrowIfNoScale(float scale, string argument)
    {
        if (!(scale > 0 && float.IsFinite(byte.MaxValue * scale)))
        {
            throw new ArgumentOutOfRangeException(
                argument, scale, "The scale must be greater than 0, and 255 times the scale must be finite.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Widen(Vector128<byte> bytes)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.ConvertToVector512Int32(bytes);
        }

        Vector256<ushort> words = Vector256.WidenLower(bytes.ToVector256Unsafe());
        return Vector512.WidenLower(words.ToVector512Unsafe()).AsInt32();
    }
}
