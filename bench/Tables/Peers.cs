namespace NetGen.Bench.Tables;

/// <summary>The other libraries in the results, by column of the table.</summary>
public static class Peers
{
    /// <summary>The prefix of the peers' names in each column; the first column takes all others.</summary>
    public static readonly string[] Kinds = ["", "hand-written", "PyTorch"];

    /// <summary>Returns the fastest peer of a kind on one thread, or null.</summary>
    public static Row? Best(ResultFile results, string workload, string kind) => results.Rows
        .Where(row => row.Peer && row.Workload == workload && row.Threads == 1 && KindOf(row.Variant) == kind)
        .Aggregate((Row?)null, (best, row) => best is null || Figure.TimesAsFast(row.Median, best.Median, row.Unit) > 1 ? row : best);

    private static string KindOf(string peer) => Kinds.Last(kind => peer.StartsWith(kind, StringComparison.Ordinal));
}
