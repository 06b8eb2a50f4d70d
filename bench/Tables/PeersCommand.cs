using System.CommandLine;

namespace NetGen.Bench.Tables;

/// <summary><c>peers FILE --versions TEXT &lt; rows</c>: puts the figures of other libraries into a file of results.</summary>
public static class PeersCommand
{
    private const int Failure = 1;

    /// <summary>The command with its argument and option.</summary>
    public static Command Create()
    {
        Argument<FileInfo> results = new Argument<FileInfo>("results")
        {
            Description = "What `workloads --json` has printed in the same hour.",
        }.AcceptExistingOnly();
        var versions = new Option<string>("--versions")
        {
            Description = "The versions of peers and compilers, as README shall name them.",
            Required = true,
        };
        const string Description =
            "Reads lines ROW|workload|peer|threads|best|median|unit and writes them into the results, in place of the peers' rows there.";
        var command = new Command("peers", Description) { results, versions };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(results), parsed.GetRequiredValue(versions)));
        return command;
    }

    private static int Run(FileInfo file, string versions)
    {
        try
        {
            ResultFile results = ResultFile.Parse(File.ReadAllLines(file.FullName));
            var peers = new List<Row>();
            while (Console.ReadLine() is { } line)
            {
                if (PeerRows.Parse(line) is { } row)
                {
                    peers.Add(row);
                }
            }

            File.WriteAllText(file.FullName, results.WithPeers(versions, peers).ToText());
            return 0;
        }
        catch (InvalidDataException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return Failure;
        }
    }
}
