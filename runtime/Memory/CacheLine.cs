using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>Where cache lines start: a 512-bit vector that lies across two of them costs two accesses.</summary>
public static class CacheLine
{
    /// <summary>Floats in a line of 64 bytes: what a buffer has to have in addition for its start to be moved.</summary>
    public const int Floats = 16;

    private const int Bytes = Floats * sizeof(float);

    /// <summary>The first float of a buffer that starts a cache line.</summary>
    /// <param name="buffer">On the stack or pinned, and <see cref="Floats"/> longer than needed.</param>
    public static ref float First(Span<float> buffer)
    {
        ref float start = ref MemoryMarshal.GetReference(buffer);
        return ref Unsafe.Add(ref start, FloatsBefore(ref start));
    }

    /// <summary>Asks the caches for the line of one float ahead of its use, where there is an instruction for it. The float need not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(ref float value) => Cache.Prefetch(ref value);

    /// <summary>The same for all lines of <paramref name="length"/> floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(ref float first, int length)
    {
        for (int i = 0; i < length; i += Floats)
        {
            Cache.Prefetch(ref Unsafe.Add(ref first, i));
        }
    }

    /// <summary>How many floats lie before the next start of a line.</summary>
    internal static unsafe int FloatsBefore(ref float start)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref start);
        return (int)((Bytes - address % Bytes) % Bytes / sizeof(float));
    }
}
