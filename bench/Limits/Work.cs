namespace NetGen.Bench.Limits;

/// <summary>What a repetition of a workload takes at least, whatever program does it.</summary>
/// <param name="MultiplyAdds">Fused multiply-adds, of numbers, not of vectors.</param>
/// <param name="BytesRead">Bytes of weights that must be read.</param>
/// <param name="WorkingSet">Bytes of all weights, which decide the level of memory that they are read from.</param>
public readonly record struct Work(double MultiplyAdds, double BytesRead, double WorkingSet)
{
    /// <summary>Floating-point operations: a multiply-add is two.</summary>
    public double Operations => 2 * MultiplyAdds;

    /// <summary>The work of several at once, which share the weights.</summary>
    public Work Times(int count) => this with { MultiplyAdds = count * MultiplyAdds, BytesRead = count * BytesRead };

    /// <summary>The time at the machine's limit: of the arithmetic or of the reading, whichever takes longer.</summary>
    /// <param name="gigaFlops">The machine's arithmetic, in GFLOP/s.</param>
    /// <param name="gigabytes">The bandwidth of the level that holds the working set, in GB/s.</param>
    public double Seconds(double gigaFlops, double gigabytes) =>
        1e-9 * Math.Max(Operations / gigaFlops, BytesRead / gigabytes);
}
