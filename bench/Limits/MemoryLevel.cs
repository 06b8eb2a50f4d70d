namespace NetGen.Bench.Limits;

/// <summary>A level of memory, given by a buffer that fits into it but not into the previous one.</summary>
/// <param name="Name">"l1", "l2", "l3" or "memory".</param>
/// <param name="Bytes">The size of the buffer used to measure the level.</param>
public sealed record MemoryLevel(string Name, int Bytes)
{
    /// <summary>All levels, the fastest one first.</summary>
    public static readonly MemoryLevel[] All = [new("l1", 16 << 10), new("l2", 512 << 10), new("l3", 8 << 20), new("memory", 128 << 20)];

    /// <summary>
    /// Returns the first level whose buffer is at least as large as <paramref name="bytes"/>: 52 KB of weights are in L2.
    /// </summary>
    public static MemoryLevel Holding(double bytes) => All.FirstOrDefault(level => level.Bytes >= bytes) ?? All[^1];
}
