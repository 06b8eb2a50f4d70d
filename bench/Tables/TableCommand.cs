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
        Option<FileInfo> readme = new Option<FileInfo>("--readme")
        {
            Description = "The Markdown file with the marks <!-- benchmarks --> and <!-- /benchmarks -->.",
            DefaultValueFactory = _ => new FileInfo("README.md"),
        }.AcceptExistingOnly();
        var check = new Option<bool>("--check") { Description = "Write nothing, but fail if the table is not what it would be." };
        var command = new Command("table", "Writes the results of workloads between the marks in README.md.") { results, readme, check };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(results), parsed.GetRequiredValue(readme), parsed.GetValue(check)));
        return command;
    }

    private static int Run(FileInfo results, FileInfo readme, bool check)
    {
        string before = File.ReadAllText(readme.FullName);
        string after;
        try
        {
            ResultFile parsed = ResultFile.Parse(File.ReadAllLines(results.FullName));
            after = MarkedSection.Replace(before, BenchmarkTable.Markdown(parsed));
        }
        catch (InvalidDataException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return Failure;
        }

        if (before != after && check)
        {
            Console.Error.WriteLine($"The table in {readme.Name} is not that of {results.Name}: run the command without --check.");
            return Failure;
        }

        if (before != after)
        {
            File.WriteAllText(readme.FullName, after);
        }

        return 0;
    }
}
