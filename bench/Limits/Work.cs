namespace NetGen.Bench.Limits;

/// <summary>The minimum work of one repetition of a workload, whatever program performs it.</summary>
/// <param name="MultiplyAdds">The number of fused multiply-adds of single numbers, not vectors.</param>
/// <param name="BytesRead">The bytes of weights that must be read.</param>
/// <param name="WorkingSet">The bytes of all weights, which determine the level of memory that they are read from.</param>
public readonly record struct Work(double MultiplyAdds, double BytesRead, double WorkingSet)
{
    /// <summary>The number of floating-point operations: two per multiply-add.</summary>
    public double Operations => 2 * MultiplyAdds;

    /// <summary>Returns the work of several concurrent repetitions, which share the weights.</summary>
    public Work Times(int count) => this with { MultiplyAdds = count * MultiplyAdds, BytesRead = count * BytesRead };

    /// <summary>Returns the time at the machine's limit: the longer of arithmetic and reading.</summary>
    /// <param name="gigaFlops">The machine's arithmetic throughput in GFLOP/s.</param>
    /// <param name="gigabytes">The bandwidth in GB/s of the level of memory that holds the working set.</param>
    public double Seconds(double gigaFlops, double gigabytes) =>
        1e-9 * Math.Max(Operations / gigaFlops, BytesRead / gigabytes);
}
