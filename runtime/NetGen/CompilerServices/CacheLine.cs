using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// Where cache lines start, since a 512-bit vector that lies across two of them costs two accesses; and asking for lines ahead of their use.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CacheLine
{
    /// <summary>Floats in a line of 64 bytes: what a buffer has to have in addition for its start to be moved.</summary>
    public const int Floats = 16;

    private const int Bytes = Floats * sizeof(float);
    private const int LongestPrefetch = 4096;
    private const nuint Page = 4096;

    /// <summary>The first float of a buffer that starts a cache line.</summary>
    /// <param name="buffer">On the stack or pinned, and <see cref="Floats"/> longer than needed.</param>
    public static ref float First(Span<float> buffer)
    {
        ref float start = ref MemoryMarshal.GetReference(buffer);
        return ref Unsafe.Add(ref start, FloatsBefore(ref start));
    }

    /// <summary>
    /// Asks the caches for the line of the float at <paramref name="start"/>[<paramref name="offset"/>], where there is an instruction for it.
    /// It need not exist. Nothing is pinned: should the buffer move, the hint is wasted.
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
    /// The same for <paramref name="length"/> floats from there on, as far as they lie in the page of the float before: no other is sure to exist, and
    /// asking for memory that does not is slow.
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

    /// <summary>The same for values of any type, as far as the processor does not foresee by itself where a long read goes on.</summary>
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

    /// <summary>How many floats lie before the next start of a line.</summary>
    internal static unsafe int FloatsBefore(ref float start)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref start);
        return (int)((Bytes - address % Bytes) % Bytes / sizeof(float));
    }
}
