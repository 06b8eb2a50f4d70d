namespace NetGen.Bench.Limits;

/// <summary>A level of memory, by a buffer that fits into it and not into the one before.</summary>
/// <param name="Name">"l1", "l2", "l3" or "memory".</param>
/// <param name="Bytes">The size of the buffer that is read to measure the level.</param>
public sealed record MemoryLevel(string Name, int Bytes)
{
    /// <summary>All levels, the fastest first.</summary>
    public static readonly MemoryLevel[] All = [new("l1", 16 << 10), new("l2", 512 << 10), new("l3", 8 << 20), new("memory", 128 << 20)];

    /// <summary>The first level whose buffer is as large as <paramref name="bytes"/>: 52 KB of weights are L2's.</summary>
    public static MemoryLevel Holding(double bytes) => All.FirstOrDefault(level => level.Bytes >= bytes) ?? All[^1];
}
