using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// Aligns buffers to cache lines, since a 512-bit vector that straddles two lines costs two accesses, and prefetches lines.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CacheLine
{
    /// <summary>
    /// The number of floats in a line of 64 bytes: the extra length that a buffer needs so that its start can be aligned.
    /// </summary>
    public const int Floats = 16;

    private const int Bytes = Floats * sizeof(float);
    private const int LongestPrefetch = 4096;
    private const nuint Page = 4096;

    /// <summary>Returns the first float of a buffer that starts a cache line.</summary>
    /// <param name="buffer">A buffer on the stack or pinned, at least <see cref="Floats"/> longer than needed.</param>
    public static ref float First(Span<float> buffer)
    {
        ref float start = ref MemoryMarshal.GetReference(buffer);
        return ref Unsafe.Add(ref start, FloatsBefore(ref start));
    }

    /// <summary>
    /// Prefetches the cache line of the float at <paramref name="start"/>[<paramref name="offset"/>], on processors that have an
    /// instruction for it. The address need not be valid. Nothing is pinned: if the buffer moves, the hint is wasted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(ref float start, nint offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((float*)Unsafe.AsPointer(ref start) + offset);
        }
    }

    /// <summary>
    /// Prefetches <paramref name="length"/> floats from there on, but only within the page of the preceding float: no other page is certain
    /// to be mapped, and prefetching from an unmapped page is slow.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void PrefetchInPage(ref float start, nint offset, int length)
    {
        if (Sse.IsSupported)
        {
            nuint first = (nuint)((float*)Unsafe.AsPointer(ref start) + offset);
            nuint end = nuint.Min(first + (nuint)length * sizeof(float), ((first - 1) | (Page - 1)) + 1);
            for (nuint line = first; line < end; line += Bytes)
            {
                Sse.Prefetch0((void*)line);
            }
        }
    }

    /// <summary>
    /// Prefetches a span of any type, except for the part that the hardware prefetcher fetches by itself once a long read has begun.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        byte* first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
        int length = Math.Min(bytes.Length, LongestPrefetch);
        for (int i = 0; i < length; i += Bytes)
        {
            Sse.Prefetch0(first + i);
        }
    }

    /// <summary>Returns the number of floats before the next start of a line.</summary>
    internal static unsafe int FloatsBefore(ref float start)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref start);
        return (int)((Bytes - address % Bytes) % Bytes / sizeof(float));
    }
}
