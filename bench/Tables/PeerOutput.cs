namespace NetGen.Bench.Tables;

/// <summary>
/// What programs that measure peers print: lines <c>ROW|workload|peer|threads|best|median|unit</c>, <c>BYTES|workload|peer|bytes</c> after
/// the row whose calls or training steps allocate these bytes, and <c>PAYLOAD|program|bytes</c> for the native libraries of a program.
/// Other lines are ignored.
/// </summary>
/// <param name="Rows">The rows.</param>
/// <param name="Payload">The bytes of native libraries by program.</param>
public sealed record PeerOutput(Row[] Rows, SortedDictionary<string, double> Payload)
{
    /// <summary>Parses lines. A row that is printed several times, as in several runs of one program, becomes their median.</summary>
    /// <exception cref="InvalidDataException">A line has the wrong format; the message contains it.</exception>
    public static PeerOutput Parse(IEnumerable<string> lines)
    {
        var rows = new List<Row>();
        var payload = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            string[] fields = line.Split('|');
            try
            {
                switch (fields)
                {
                    case [PeerRows.Mark, ..]:
                        rows.AddRange(PeerRows.Parse(fields) is { } row ? [row] : []);
                        break;
                    case ["BYTES", var workload, var peer, var bytes]:
                        int last = rows.FindLastIndex(row => (row.Workload, row.Variant) == (workload, peer));
                        double number = PeerRows.Number(bytes);
                        if (last >= 0)
                        {
                            rows[last] = rows[last] with { Bytes = number };
                        }

                        break;
                    case ["PAYLOAD", var program, var bytes]:
                        payload[program] = PeerRows.Number(bytes);
                        break;
                    case ["BYTES" or "PAYLOAD", ..]:
                        throw new FormatException();
                }
            }
            catch (FormatException problem)
            {
                throw new InvalidDataException($"The line does not have the form that `bench -- peers --help` describes: {line}", problem);
            }
        }

        return new PeerOutput([.. rows.GroupBy(row => (row.Workload, row.Variant, row.Threads)).Select(Summary)], payload);
    }

    private static Row Summary(IEnumerable<Row> runs) => runs.First() with
    {
        Median = Row.MedianOf([.. runs.Select(row => row.Median)]),
        Min = runs.Min(row => row.Min),
        Bytes = runs.Max(row => row.Bytes),
    };
}
