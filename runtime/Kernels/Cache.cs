using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Kernels;

/// <summary>Hints for the processor's caches; they change no result.</summary>
internal static class Cache
{
    private const int LineLength = 64;

    // The processor sees by itself where a longer read goes on.
    private const int LongestPrefetch = 4096;

    /// <summary>Asks for the line of one float ahead of its use, where there is an instruction for it. The float need not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(ref float value)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
        }
    }

    /// <summary>Asks for <paramref name="values"/> ahead of their use, where there is an instruction for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        int length = Math.Min(bytes.Length, LongestPrefetch);
        for (int i = 0; i < length; i += LineLength)
        {
            // Nothing is pinned: should the array move, the hint is wasted.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, i)));
        }
    }
}
