using System.CommandLine;

namespace NetGen.Bench.Tables;

/// <summary><c>table FILE [--section accuracy] [--readme FILE] [--check]</c>: writes results into the README.</summary>
public static class TableCommand
{
    private const int Failure = 1;

    /// <summary>Creates the command with its arguments and options.</summary>
    public static Command Create()
    {
        Argument<FileInfo> results = new Argument<FileInfo>("results")
        {
            Description = "The output of `workloads --json`, `accuracy --json` or `race --json`.",
        }.AcceptExistingOnly();
        var section = new Option<string>("--section")
        {
            Description = "The section of the README, by the name in its marks.",
            DefaultValueFactory = _ => ReadmeSection.Benchmarks.Name,
        };
        section.AcceptOnlyFromAmong([.. ReadmeSection.All.Select(known => known.Name)]);
        var readme = new Option<FileInfo>("--readme")
        {
            Description = "The Markdown file with marks such as <!-- benchmarks --> and <!-- /benchmarks -->.",
            DefaultValueFactory = _ => new FileInfo("README.md"),
        };
        var check = new Option<bool>("--check") { Description = "Write nothing, but fail if the section is out of date." };
        const string Description = "Writes results between their marks in README.md.";
        var command = new Command("table", Description) { results, section, readme, check };
        command.SetAction(parsed => Run(
            ReadmeSection.All.Single(known => known.Name == parsed.GetRequiredValue(section)),
            parsed.GetRequiredValue(results),
            parsed.GetRequiredValue(readme),
            parsed.GetValue(check)));
        return command;
    }

    private static int Run(ReadmeSection section, FileInfo results, FileInfo readme, bool check)
    {
        string before;
        string after;
        try
        {
            before = File.ReadAllText(readme.FullName);
            after = section.Renew(before, File.ReadAllLines(results.FullName));
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(problem.Message);
            return Failure;
        }

        if (before != after && check)
        {
            Console.Error.WriteLine(
                $"The section {section.Name} of {readme.Name} does not match {results.Name}: run this command without --check.");
            return Failure;
        }

        if (before != after)
        {
            File.WriteAllText(readme.FullName, after);
        }

        return 0;
    }
}
