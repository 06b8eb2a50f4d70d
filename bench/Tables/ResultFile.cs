namespace NetGen.Bench.Tables;

/// <summary>What <c>workloads --json</c> has printed, and <c>peers</c> has put in.</summary>
/// <param name="Header">The first line.</param>
/// <param name="Rows">All others.</param>
public sealed record ResultFile(Header Header, Row[] Rows)
{
    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not what it should be; the message says which.</exception>
    public static ResultFile Parse(IReadOnlyList<string> lines)
    {
        (Header header, Row[] rows) = ResultLines.Parse<Row>(lines);
        return new ResultFile(header, rows);
    }

    /// <summary>The row of a workload, or null.</summary>
    public Row? Find(string workload, string variant, int threads) =>
        Rows.FirstOrDefault(row => (row.Workload, row.Variant, row.Threads) == (workload, variant, threads));

    /// <summary>The results with these rows of peers and no others.</summary>
    public ResultFile WithPeers(string versions, IEnumerable<Row> peers)
    {
        HashSet<string> measured = [.. Rows.Where(row => !row.Peer).Select(row => row.Workload)];
        return new ResultFile(
            Header with { Peers = versions },
            [.. Rows.Where(row => !row.Peer), .. peers.Where(row => measured.Contains(row.Workload))]);
    }

    /// <summary>The lines of the file.</summary>
    public string ToText() => $"{ResultLines.Line(Header)}\n{string.Concat(Rows.Select(row => ResultLines.Line(row) + "\n"))}";
}
