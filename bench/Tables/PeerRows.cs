using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>
/// Parses lines <c>ROW|workload|peer|threads|best|median|unit</c>. The workload is the project's own id, such as <c>W6-epoch</c>, or a
/// number and a description: <c>W1 latency 784-16-16-10 sigmoid</c>, <c>W2 784-16-16-10 batch 32</c>, <c>W3 784-16-16-10 SGD MSE batch 10
/// shuffled</c>, <c>W7 LSTM64 latency</c>.
/// </summary>
public static class PeerRows
{
    /// <summary>The first field of the lines.</summary>
    public const string Mark = "ROW";

    private const int Fields = 7;

    /// <summary>
    /// Returns the row of a line, or null if its workload differs from that of the table (batches that are assembled in advance and always
    /// the same are less work than a random order), or if the table has no column for the peer.
    /// </summary>
    /// <param name="fields">The fields of the line.</param>
    /// <exception cref="FormatException">The line has the wrong format.</exception>
    public static Row? Parse(string[] fields)
    {
        if (fields.Length != Fields)
        {
            throw new FormatException();
        }

        (string peer, string unit) = (fields[2], fields[6]);
        int threads = int.Parse(fields[3], CultureInfo.InvariantCulture);
        (double best, double median) = (Number(fields[4]), Number(fields[5]));
        if (Workload(fields[1], peer) is not { } workload || !Peer.All.Any(known => known.Includes(peer)))
        {
            return null;
        }

        // The minimum of a rate is its worst value, which peers do not print.
        bool isRate = unit.EndsWith("/s", StringComparison.Ordinal);
        return new Row(workload, peer, threads, median, unit, isRate ? null : best, Peer: true);
    }

    /// <summary>Parses a finite number.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static double Number(string text)
    {
        double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new FormatException();
    }

    private static string? Workload(string name, string peer)
    {
        string[] words = name.Split(' ');
        int batch = Array.IndexOf(words, "batch") + 1;
        return words[0] switch
        {
            _ when words.Length == 1 => name,
            _ when words.Contains("pre-batched") => null,
            "W1" when words.Length > 2 => $"W1-{words[2]}{(peer.Contains("new MNIST image") ? "-new-image" : "")}",
            "W2" or "W3" when batch > 0 && batch < words.Length => $"{words[0]}-b{words[batch]}",
            "W4" or "W5" or "W8" => words[0],
            "W6" => $"W6-{Kind()}",
            "W7" => $"W7-{words[1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant()}-{Kind()}",
            _ => null,
        };

        string Kind() => words.Contains("latency") ? "latency" : "epoch";
    }
}
