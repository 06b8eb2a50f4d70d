using System.CommandLine;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Sweep;

/// <summary><c>sweep [--part name] [--json]</c>: measures how cost grows with width, depth, batch size and threads.</summary>
public static class SweepCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "sweep";

    /// <summary>The name of the option for a process of which only the first calls are measured.</summary>
    public const string First = "--first";

    private static readonly Dictionary<string, Func<IEnumerable<Row>>> Parts = new()
    {
        ["width"] = WidthPart.Measure,
        ["depth"] = DepthPart.Measure,
        ["batch"] = BatchPart.Measure,
        ["threads"] = ThreadsPart.Measure,
        ["generator"] = GeneratorPart.Measure,
    };

    /// <summary>Creates the command with its options.</summary>
    public static Command Create()
    {
        var part = new Option<string?>("--part") { Description = "The part to measure; all by default." };
        part.AcceptOnlyFromAmong([.. Parts.Keys]);
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line instead of a table." };
        var first = new Option<int?>(First)
        {
            Description = "A number of layers: print the milliseconds of the first prediction and training step of this process.",
        };
        var command = new Command(Name, "Measures how cost grows with the width and the depth of a network, the batch size and the threads.")
        {
            part, json, first,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(first) is { } depth)
            {
                Console.WriteLine(OwnProcess.Text(FirstCalls.Milliseconds(depth)));
            }
            else
            {
                Measure(result.GetValue(part), new Output(result.GetValue(json)));
            }
        });
        return command;
    }

    private static void Measure(string? part, Output output)
    {
        foreach (Row row in Parts.Where(known => part is null || known.Key == part).SelectMany(known => known.Value()))
        {
            output.Write(row);
        }
    }
}
