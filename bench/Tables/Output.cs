using System.Globalization;

namespace NetGen.Bench.Tables;

/// <summary>Prints figures as they are measured, one per line, in columns or as JSON objects.</summary>
public sealed class Output
{
    private readonly bool _json;

    /// <summary>Prints the header.</summary>
    public Output(bool json)
    {
        _json = json;
        Header header = Header.OfThisRun();
        Console.WriteLine(json
            ? ResultLines.Line(header)
            : $"""
            {header.Machine}; {header.Runtime}; {header.Date}
            {"workload",-48} {"variant",-12} {"threads",7} {"median",12} {"min",12} {"unit",-10} {"limit",12} {"share",6} {"bytes/step",10}
            (min is the smallest figure of all runs: the best time, but the worst rate; share is relative to the machine's limit)
            """);
    }

    /// <summary>Prints a figure.</summary>
    public void Write(Row row) => Console.WriteLine(_json
        ? ResultLines.Line(row)
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Workload,-48} {row.Variant,-12} {row.Threads,7} {row.Median,12} {row.Min,12} {row.Unit,-10} "
                + $"{row.Limit,12} {row.Share,6:P0} {row.Bytes,10}").TrimEnd());
}
