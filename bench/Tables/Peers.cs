namespace NetGen.Bench.Tables;

/// <summary>The other libraries in the results, by the columns of the table.</summary>
public static class Peers
{
    /// <summary>What a column is about, by the beginning of a peer's name; the first column takes what no other takes.</summary>
    public static readonly string[] Kinds = ["", "hand-written", "PyTorch"];

    /// <summary>The fastest peer of a kind on one thread, or null.</summary>
    public static Row? Best(ResultFile results, string workload, string kind) => results.Rows
        .Where(row => row.Peer && row.Workload == workload && row.Threads == 1 && KindOf(row.Variant) == kind)
        .Aggregate((Row?)null, (best, row) => best is null || Figure.TimesAsFast(row.Median, best.Median, row.Unit) > 1 ? row : best);

    private static string KindOf(string peer) => Kinds.Last(kind => peer.StartsWith(kind, StringComparison.Ordinal));
}
