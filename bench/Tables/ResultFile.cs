using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>What <c>workloads --json</c> has printed, and <c>peers</c> has put in.</summary>
/// <param name="Header">The first line.</param>
/// <param name="Rows">All others.</param>
public sealed record ResultFile(Header Header, Row[] Rows)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not what it should be; the message says which.</exception>
    public static ResultFile Parse(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2)
        {
            throw new InvalidDataException($"Results are a header and a line a figure, but there are {lines.Count} lines.");
        }

        Row[] rows = [.. Enumerable.Range(1, lines.Count - 1).Select(i => Parse<Row>(lines, i))];
        return new ResultFile(Parse<Header>(lines, 0), rows);
    }

    /// <summary>A header or a row as its line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Strict);

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
    public string ToText() => $"{Line(Header)}\n{string.Concat(Rows.Select(row => Line(row) + "\n"))}";

    private static T Parse<T>(IReadOnlyList<string> lines, int index)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(lines[index], Strict)!;
        }
        catch (JsonException problem)
        {
            string name = typeof(T).Name.ToLowerInvariant();
            throw new InvalidDataException($"Line {index + 1} is no {name}: {lines[index]}", problem);
        }
    }
}
