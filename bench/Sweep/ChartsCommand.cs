using System.CommandLine;
using NetGen.Bench.Tables;
using NetGen.Samples;

namespace NetGen.Bench.Sweep;

/// <summary><c>charts FILE [--readme FILE]</c>: draws the results of the sweep and writes them into bench/README.md.</summary>
public static class ChartsCommand
{
    private const int Failure = 1;

    /// <summary>Creates the command with its argument and option.</summary>
    public static Command Create()
    {
        Argument<FileInfo> results = new Argument<FileInfo>("results") { Description = "The output of `sweep --json`." }.AcceptExistingOnly();
        var readme = new Option<FileInfo>("--readme")
        {
            Description = $"The Markdown file with the marks <!-- {SweepText.Section} --> and <!-- /{SweepText.Section} -->.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("bench", "README.md")),
        };
        var command = new Command("charts", "Draws the results of the sweep beside their file and writes them into bench/README.md.") { results, readme };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(results), parsed.GetRequiredValue(readme)));
        return command;
    }

    private static int Run(FileInfo file, FileInfo readme)
    {
        try
        {
            var results = ResultFile.Parse(File.ReadAllLines(file.FullName));
            string name = Path.GetFileNameWithoutExtension(file.Name);
            string section = MarkedSection.Replace(File.ReadAllText(readme.FullName), SweepText.Section, SweepText.Markdown(results, name));
            foreach ((string chart, Chart drawing) in SweepCharts.Of(results))
            {
                Draw(drawing, Path.Combine(file.DirectoryName!, SweepText.SvgName(name, chart)));
            }

            File.WriteAllText(readme.FullName, section);
            return 0;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(problem.Message);
            return Failure;
        }
    }

    // A chart saves itself as SVG and PNG; only the former is kept.
    private static void Draw(Chart chart, string path)
    {
        string folder = Directory.CreateTempSubdirectory("netgen-charts-").FullName;
        try
        {
            string picture = Path.Combine(folder, "chart");
            chart.Save(picture);
            File.Copy($"{picture}.svg", path, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
