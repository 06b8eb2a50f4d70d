using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Bench.Workloads;
using NetGen.Kernels;

namespace NetGen.Bench.Limits;

/// <summary>
/// What the machine can do, measured in the same run as the workloads: arithmetic, and reading from each level of memory.
/// </summary>
public static class MachineLimits
{
    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows
    {
        get
        {
            if (Vector512.IsHardwareAccelerated)
            {
                yield return Fma("limit-fma-512", Vector512<float>.Count, count => FmaLoops.Wide(count));
            }

            if (Vector256.IsHardwareAccelerated)
            {
                yield return Fma("limit-fma-256", Vector256<float>.Count, count => FmaLoops.Narrow(count));
            }

            yield return Read("limit-read-l1", 16 << 10);
            yield return Read("limit-read-l2", 512 << 10);
            yield return Read("limit-read-l3", 8 << 20);
            yield return Read("limit-read-memory", 128 << 20);
        }
    }

    private static Workload Fma(string id, int lanes, Action<long> loop) =>
        new(id, "GFLOP/s", new Variant("limit", threads =>
        {
            double operations = 2.0 * FmaLoops.Chains * lanes * threads;
            return new TimedLoop(seconds => operations / seconds * 1e-9, [.. Enumerable.Repeat(loop, threads)]);
        }));

    // Every thread reads a buffer of its own.
    private static Workload Read(string id, int bytes) =>
        new(id, "GB/s", new Variant("limit", threads => new TimedLoop(
            seconds => (double)bytes * threads / seconds * 1e-9,
            [.. Enumerable.Range(0, threads).Select(_ => ReadLoop(bytes / sizeof(float)))])));

    private static Action<long> ReadLoop(int length)
    {
        const int Alignment = 64 / sizeof(float);
        float[] buffer = GC.AllocateArray<float>(length + Alignment, pinned: true);
        int offset = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) & 63) / sizeof(float);

        // Fresh pages are one shared page of zeros until they are written to.
        buffer.AsSpan().Fill(1f);
        return Vector512.IsHardwareAccelerated
            ? count => ReadLoops.Read<WideLanes>(buffer.AsSpan(offset, length), count)
            : count => ReadLoops.Read<VectorLanes>(buffer.AsSpan(offset, length), count);
    }
}
