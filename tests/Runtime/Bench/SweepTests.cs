using NetGen.Bench.Sweep;
using NetGen.Bench.Tables;
using NetGen.Samples;

namespace NetGen.Tests.Bench;

/// <summary>The charts and the section of bench/README.md from what <c>bench -- sweep --json</c> prints.</summary>
public class SweepTests
{
    private static string Folder
    {
        get
        {
            string root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "NetGen.sln")))
            {
                root = Path.GetDirectoryName(root)!;
            }

            return Path.Combine(root, "bench");
        }
    }

    private static string ResultsPath => Assert.Single(Directory.GetFiles(Path.Combine(Folder, "results", "sweep"), "*.jsonl"));

    private static ResultFile Results => ResultFile.Parse(File.ReadAllLines(ResultsPath));

    [Fact]
    public void EveryChartIsDrawnFromTheCommittedResults()
    {
        string folder = Directory.CreateTempSubdirectory("netgen-sweep-").FullName;
        try
        {
            foreach ((string name, Chart chart) in SweepCharts.Of(Results))
            {
                string path = Path.Combine(folder, name);
                chart.Save(path);
                string svg = File.ReadAllText($"{path}.svg");
                Assert.Contains(name == "depth" ? ">first training<" : name == "generator" ? ">emitted source, kB<" : ">prediction<", svg);
                Assert.True(File.Exists(Path.Combine(Folder, "results", "sweep", SweepText.SvgName(Name, name))), name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ReadmeIsWhatTheCommittedResultsSay()
    {
        string readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.Equal(MarkedSection.Replace(readme, SweepText.Section, SweepText.Markdown(Results, Name)), readme);
    }

    [Fact]
    public void AMissingPartIsNamed()
    {
        ResultFile partial = Results with { Rows = [.. Results.Rows.Where(row => !row.Workload.StartsWith("threads"))] };

        var problem = Assert.Throws<InvalidDataException>(() => SweepCharts.Of(partial).ToArray());

        Assert.Contains("threads-prediction-784-16-16-10", problem.Message);
    }

    private static string Name => Path.GetFileNameWithoutExtension(ResultsPath);
}
