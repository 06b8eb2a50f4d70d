using System.CommandLine;

namespace NetGen.Bench.Tables;

/// <summary><c>table [--check]</c>: writes the results below <c>bench/results</c> into the Markdown files.</summary>
public static class TableCommand
{
    private const int Failure = 1;

    /// <summary>Creates the command with its option.</summary>
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing, but fail if a section is out of date." };
        const string Description =
            "Writes the results in bench/results between their marks in README.md and bench/README.md. Run it in the root of the repository.";
        var command = new Command("table", Description) { check };
        command.SetAction(parsed => Run(parsed.GetValue(check)));
        return command;
    }

    private static int Run(bool check)
    {
        string root = Directory.GetCurrentDirectory();
        try
        {
            return ReadmeSection.All.Count(section => !IsUpToDate(section, root, check)) == 0 ? 0 : Failure;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(problem.Message);
            return Failure;
        }
    }

    private static bool IsUpToDate(ReadmeSection section, string root, bool check)
    {
        string file = Path.Combine(root, section.File);
        string renewed = section.Renew(root);
        if (renewed == File.ReadAllText(file))
        {
            return true;
        }

        if (check)
        {
            Console.Error.WriteLine($"The section {section.Name} of {section.File} does not match the results: run this command without --check.");
            return false;
        }

        File.WriteAllText(file, renewed);
        return true;
    }
}
