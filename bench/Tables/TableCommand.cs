using System.CommandLine;

namespace NetGen.Bench.Tables;

/// <summary><c>table FILE [--readme FILE] [--check]</c>: writes results into README.</summary>
public static class TableCommand
{
    private const int Failure = 1;

    /// <summary>The command with its arguments and options.</summary>
    public static Command Create()
    {
        Argument<FileInfo> results = new Argument<FileInfo>("results")
        {
            Description = "What `workloads --json` has printed.",
        }.AcceptExistingOnly();
        var readme = new Option<FileInfo>("--readme")
        {
            Description = "The Markdown file with the marks <!-- benchmarks --> and <!-- /benchmarks -->.",
            DefaultValueFactory = _ => new FileInfo("README.md"),
        };
        var check = new Option<bool>("--check") { Description = "Write nothing, but fail if the table is not what it would be." };
        const string Description = "Writes the results of workloads between the marks in README.md.";
        var command = new Command("table", Description) { results, readme, check };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(results), parsed.GetRequiredValue(readme), parsed.GetValue(check)));
        return command;
    }

    private static int Run(FileInfo results, FileInfo readme, bool check)
    {
        string before;
        string after;
        try
        {
            before = File.ReadAllText(readme.FullName);
            ResultFile parsed = ResultFile.Parse(File.ReadAllLines(results.FullName));
            after = MarkedSection.Replace(before, BenchmarkTable.Markdown(parsed));
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(problem.Message);
            return Failure;
        }

        if (before != after && check)
        {
            Console.Error.WriteLine($"The table in {readme.Name} is not that of {results.Name}: run this without --check.");
            return Failure;
        }

        if (before != after)
        {
            File.WriteAllText(readme.FullName, after);
        }

        return 0;
    }
}
