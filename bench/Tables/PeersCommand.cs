using System.CommandLine;

namespace NetGen.Bench.Tables;

/// <summary><c>peers FILE --versions TEXT &lt; lines</c>: adds the figures of other libraries to a file of results.</summary>
public static class PeersCommand
{
    private const int Failure = 1;

    /// <summary>Creates the command with its argument and option.</summary>
    public static Command Create()
    {
        Argument<FileInfo> results = new Argument<FileInfo>("results")
        {
            Description = "The output of `workloads --json`, measured within the same hour.",
        }.AcceptExistingOnly();
        var versions = new Option<string>("--versions")
        {
            Description = "The versions of peers and compilers, as the README should name them.",
            Required = true,
        };
        const string Description =
            "Reads lines ROW|workload|peer|threads|best|median|unit, BYTES|workload|peer|bytes and PAYLOAD|program|bytes, and replaces the "
                + "peers' figures in the results with them.";
        var command = new Command("peers", Description) { results, versions };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(results), parsed.GetRequiredValue(versions)));
        return command;
    }

    private static int Run(FileInfo file, string versions)
    {
        try
        {
            ResultFile results = ResultFile.Parse(File.ReadAllLines(file.FullName));
            PeerOutput peers = PeerOutput.Parse(Console.In.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
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
