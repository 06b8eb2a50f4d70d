using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>
/// Parses the output of a program that measures peers. Its lines are <c>ROW|workload|peer|threads|best|median|unit</c>; the
/// workload begins with the id (W1 to W8), followed by a description: <c>W1 latency 784-16-16-10 sigmoid</c>,
/// <c>W2 784-16-16-10 batch 32</c>, <c>W3 784-16-16-10 SGD MSE batch 10 shuffled</c>, <c>W7 LSTM64 latency</c>.
/// </summary>
public static class PeerRows
{
    private const int Fields = 7;

    /// <summary>
    /// Returns the row of a line, or null if it is not a row or its workload differs from that of the table: batches that are assembled in
    /// advance and always the same are less work than a random order.
    /// </summary>
    /// <exception cref="InvalidDataException">A line that begins with <c>ROW|</c> has the wrong format.</exception>
    public static Row? Parse(string line)
    {
        string[] fields = line.Split('|');
        if (fields[0] != "ROW")
        {
            return null;
        }

        if (fields.Length != Fields || !int.TryParse(fields[3], out int threads)
            || !TryParse(fields[4], out double best) || !TryParse(fields[5], out double median))
        {
            throw new InvalidDataException($"The line does not have the form ROW|workload|peer|threads|best|median|unit: {line}");
        }

        (string peer, string unit) = (fields[2], fields[6]);
        if (Workload(fields[1], peer) is not { } workload)
        {
            return null;
        }

        // The minimum of a rate is its worst value, which peers do not print.
        bool isRate = unit.EndsWith("/s", StringComparison.Ordinal);
        return new Row(workload, peer, threads, median, unit, isRate ? null : best, Peer: true);
    }

    private static string? Workload(string name, string peer)
    {
        string[] words = name.Split(' ');
        int batch = Array.IndexOf(words, "batch") + 1;
        return words[0] switch
        {
            _ when words.Contains("pre-batched") => null,
            "W1" when words.Length > 2 => $"W1-{words[2]}{(peer.Contains("new MNIST image") ? "-new-image" : "")}",
            "W2" or "W3" when batch > 0 && batch < words.Length => $"{words[0]}-b{words[batch]}",
            "W4" or "W5" or "W8" => words[0],
            "W6" => $"W6-{Kind()}",
            "W7" when words.Length > 1 => $"W7-{words[1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant()}-{Kind()}",
            _ => null,
        };

        string Kind() => words.Contains("latency") ? "latency" : "epoch";
    }

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
