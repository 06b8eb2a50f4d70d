namespace NetGen.Bench.Tables;

/// <summary>The output of <c>workloads --json</c>, with the figures added by <c>peers</c>.</summary>
/// <param name="Header">The first line.</param>
/// <param name="Rows">All other lines.</param>
public sealed record ResultFile(Header Header, Row[] Rows)
{
    /// <summary>Parses the lines of a file.</summary>
    /// <exception cref="InvalidDataException">A line has the wrong format; the message says which.</exception>
    public static ResultFile Parse(IReadOnlyList<string> lines)
    {
        (Header header, Row[] rows) = ResultLines.Parse<Row>(lines);
        return new ResultFile(header, rows);
    }

    /// <summary>Returns the row of a workload, or null.</summary>
    public Row? Find(string workload, string variant, int threads) =>
        Rows.FirstOrDefault(row => (row.Workload, row.Variant, row.Threads) == (workload, variant, threads));

    /// <summary>Returns the results with these figures of peers instead of their present ones.</summary>
    /// <param name="versions">The versions of the peers.</param>
    /// <param name="peers">The figures; those of workloads that are not in the results are left out.</param>
    public ResultFile WithPeers(string versions, PeerOutput peers)
    {
        HashSet<string> measured = [.. Rows.Where(row => !row.Peer).Select(row => row.Workload)];
        return new ResultFile(
            Header with { Peers = versions, Payload = peers.Payload },
            [.. Rows.Where(row => !row.Peer), .. peers.Rows.Where(row => measured.Contains(row.Workload))]);
    }

    /// <summary>Returns the text of the file.</summary>
    public string ToText() => $"{ResultLines.Line(Header)}\n{string.Concat(Rows.Select(row => ResultLines.Line(row) + "\n"))}";
}
