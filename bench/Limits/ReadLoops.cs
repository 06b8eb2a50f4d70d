using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Lanes;

namespace NetGen.Bench.Limits;

/// <summary>Loops that only read a buffer repeatedly: eight independent sums hide the additions behind the loads.</summary>
public static class ReadLoops
{
    /// <summary>Reads <paramref name="buffer"/> (a multiple of 128 floats) <paramref name="count"/> times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Read<TLanes>(Span<float> buffer, long count)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float start = ref MemoryMarshal.GetReference(buffer);
        TLanes s0 = TLanes.Create(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
        int width = TLanes.Count;
        for (long i = 0; i < count; i++)
        {
            for (nint j = 0; j < buffer.Length; j += 8 * width)
            {
                ref float p = ref Unsafe.Add(ref start, j);
                s0 += TLanes.Load(ref p);
                s1 += TLanes.Load(ref Unsafe.Add(ref p, width));
                s2 += TLanes.Load(ref Unsafe.Add(ref p, 2 * width));
                s3 += TLanes.Load(ref Unsafe.Add(ref p, 3 * width));
                s4 += TLanes.Load(ref Unsafe.Add(ref p, 4 * width));
                s5 += TLanes.Load(ref Unsafe.Add(ref p, 5 * width));
                s6 += TLanes.Load(ref Unsafe.Add(ref p, 6 * width));
                s7 += TLanes.Load(ref Unsafe.Add(ref p, 7 * width));
            }
        }

        // Keeps the JIT from removing the loads.
        (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7).Store(ref start);
    }
}
