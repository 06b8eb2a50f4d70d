using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Bench.Workloads;
using NetGen.Lanes;

namespace NetGen.Bench.Limits;

/// <summary>
/// The limits of the machine with the vectors that this process uses: arithmetic, and read bandwidth of each level of memory.
/// </summary>
public static class MachineLimits
{
    // Short, since the limits are measured in every round of every workload.
    private const double RunSeconds = 0.02;

    // The mapping of a buffer's pages to cache sets is random and costs up to a quarter of the speed (L2 170 or 228 GB/s, measured).
    private const int BuffersTried = 4;

    private static readonly Dictionary<(string Id, int Threads), TimedLoop> Measurements = [];

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows
    {
        get
        {
            if (Vector512.IsHardwareAccelerated)
            {
                yield return Row("limit-fma-512", "GFLOP/s", threads => Fma(Vector512<float>.Count, count => FmaLoops.Bits512(count), threads));
            }

            if (Vector256.IsHardwareAccelerated)
            {
                yield return Row("limit-fma-256", "GFLOP/s", threads => Fma(Vector256<float>.Count, count => FmaLoops.Bits256(count), threads));
            }

            foreach (MemoryLevel level in MemoryLevel.All)
            {
                yield return Row($"limit-read-{level.Name}", "GB/s", threads => Read(level.Bytes, threads));
            }
        }
    }

    /// <summary>The row of the widest arithmetic of this process; the other widths are measured for comparison only.</summary>
    public static Workload Arithmetic => Rows.First();

    /// <summary>Returns the row for reading from the level of memory that holds a number of bytes.</summary>
    public static Workload Reading(double bytes) => Rows.Single(row => row.Id == $"limit-read-{MemoryLevel.Holding(bytes).Name}");

    private static Workload Row(string id, string unit, Func<int, TimedLoop> prepare) => new(id, unit, new Variant("limit", threads =>
    {
        if (!Measurements.TryGetValue((id, threads), out TimedLoop? measurement))
        {
            measurement = prepare(threads);
            Measurements.Add((id, threads), measurement);
        }

        return new SharedMeasurement(measurement);
    }));

    private static TimedLoop Fma(int lanes, Action<long> loop, int threads)
    {
        double operations = 2.0 * FmaLoops.Chains * lanes * threads;
        return new TimedLoop(seconds => operations / seconds * 1e-9, [.. Enumerable.Repeat(loop, threads)]) { RunSeconds = RunSeconds };
    }

    // Every thread reads a separate buffer.
    private static TimedLoop Read(int bytes, int threads) => new(
        seconds => (double)bytes * threads / seconds * 1e-9,
        [.. Enumerable.Range(0, threads).Select(_ => FastestReadLoop(bytes))])
    {
        RunSeconds = RunSeconds,
    };

    private static Action<long> FastestReadLoop(int bytes)
    {
        long count = Math.Max(1, (32 << 20) / bytes);
        return Enumerable.Range(0, BuffersTried).Select(_ => ReadLoop(bytes / sizeof(float))).MinBy(loop => Enumerable.Range(0, 3).Min(_ =>
        {
            long start = Stopwatch.GetTimestamp();
            loop(count);
            return Stopwatch.GetElapsedTime(start);
        }))!;
    }

    private static Action<long> ReadLoop(int length)
    {
        const int Alignment = 64 / sizeof(float);
        float[] buffer = GC.AllocateArray<float>(length + Alignment, pinned: true);
        int offset = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) & 63) / sizeof(float);

        // Until they are written to, fresh pages all map to one shared page of zeros.
        buffer.AsSpan().Fill(1f);
        return Vector512.IsHardwareAccelerated
            ? count => ReadLoops.Read<Lanes512>(buffer.AsSpan(offset, length), count)
            : count => ReadLoops.Read<LanesN>(buffer.AsSpan(offset, length), count);
    }
}
