namespace NetGen.Bench.Tables;

/// <summary>Another library, or hand-written code, with a column in the table.</summary>
/// <param name="Name">The head of the column.</param>
/// <param name="Includes">Returns whether a variant in the results belongs to it, by the variant's name.</param>
public sealed record Peer(string Name, Func<string, bool> Includes)
{
    /// <summary>ONNX Runtime.</summary>
    public static readonly Peer OnnxRuntime = new("ONNX Runtime", variant => variant.StartsWith("ONNX Runtime", StringComparison.Ordinal));

    /// <summary>TorchSharp.</summary>
    public static readonly Peer TorchSharp = new("TorchSharp", variant => variant.StartsWith("TorchSharp", StringComparison.Ordinal));

    /// <summary>All peers, in the order of the columns.</summary>
    public static readonly Peer[] All =
    [
        new("Eigen", variant => variant.Contains("Eigen") && !variant.Contains("OpenBLAS")),
        new("Eigen + OpenBLAS", variant => variant.Contains("Eigen") && variant.Contains("OpenBLAS")),
        new("hand-written C++", variant => variant.StartsWith("hand-written", StringComparison.Ordinal)),
        OnnxRuntime,
        TorchSharp,
    ];

    /// <summary>Returns the row of the peer's fastest variant on one thread, or null.</summary>
    public Row? Fastest(ResultFile results, string workload) => results.Rows
        .Where(row => row is { Peer: true, Threads: 1 } && row.Workload == workload && Includes(row.Variant))
        .Aggregate((Row?)null, (best, row) => best is null || Figure.TimesAsFast(row.Median, best.Median, row.Unit) > 1 ? row : best);
}
