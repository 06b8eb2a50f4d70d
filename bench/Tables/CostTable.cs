using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>
/// Formats what NetGen and the libraries that a .NET developer would choose instead cost in addition to time: native libraries to ship, and the
/// bytes that their calls allocate.
/// </summary>
public static class CostTable
{
    private static readonly Peer[] Peers = [Peer.OnnxRuntime, Peer.TorchSharp];

    /// <summary>Returns the table.</summary>
    public static string Markdown(ResultFile results)
    {
        Column[] columns = [OfNetGen(results), .. Peers.Select(peer => OfPeer(results, peer))];
        return MarkdownTable.Of(
            ["", .. columns.Select(column => $"{column.Program}:")],
            [
                ["native libraries", .. columns.Select(column => column.Payload is { } bytes ? Megabytes(bytes) : MarkdownTable.Missing)],
                ["allocated by a prediction", .. columns.Select(column => Bytes(column.Fastest.Where(IsPrediction)))],
                ["allocated by a training step", .. columns.Select(column => Bytes(column.Fastest.Where(row => !IsPrediction(row))))],
            ]);
    }

    private static Column OfNetGen(ResultFile results) => new(
        "NetGen",
        results.Header.Payload is { } payload && payload.TryGetValue("NetGen", out double bytes) ? bytes : null,
        results.Rows.Where(row => row.Variant == "generated"));

    // The name in the payload includes the version.
    private static Column OfPeer(ResultFile results, Peer peer)
    {
        KeyValuePair<string, double>[] payload = [.. (results.Header.Payload ?? []).Where(entry => peer.Includes(entry.Key))];
        IEnumerable<string> workloads = results.Rows.Select(row => row.Workload).Distinct();
        return new Column(
            payload.Length == 1 ? payload[0].Key : peer.Name,
            payload.Length == 1 ? payload[0].Value : null,
            workloads.Select(workload => peer.Fastest(results, workload)).OfType<Row>());
    }

    private static bool IsPrediction(Row row) => row.Unit is "ns/sample" or "samples/s";

    // From the workload that allocates the least to the one that allocates the most.
    private static string Bytes(IEnumerable<Row> rows)
    {
        double[] bytes = [.. rows.Select(row => row.Bytes).OfType<double>().Order()];
        return bytes switch
        {
            [] => MarkdownTable.Missing,
            [var least, .., var most] when least != most => $"{Whole(least)} to {Whole(most)} bytes",
            [var all, ..] => $"{Whole(all)} bytes",
        };
    }

    private static string Whole(double bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(double bytes) => $"{Figure.ThreeDigits(1e-6 * bytes)} MB";

    private sealed record Column(string Program, double? Payload, IEnumerable<Row> Fastest);
}
