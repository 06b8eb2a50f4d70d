using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>The table of README from what <c>bench -- workloads --json</c> prints.</summary>
public class BenchmarkTableTests
{
    private static readonly string[] Lines =
    [
        """{"machine":"A processor","runtime":".NET 10.0.0","date":"2026-01-31"}""",
        """{"workload":"limit-fma-512","variant":"limit","threads":1,"median":243.2,"min":240,"unit":"GFLOP/s"}""",
        """{"workload":"W1-2-2-1","variant":"generated","threads":1,"median":8.765,"min":8.7,"unit":"ns/sample"}""",
        """{"workload":"W1-2-2-1","variant":"generic","threads":1,"median":80.04,"min":79,"unit":"ns/sample"}""",
        """{"workload":"W2-b32","variant":"generated","threads":1,"median":8210000,"min":8000000,"unit":"samples/s"}""",
        """{"workload":"W2-b32","variant":"generated","threads":2,"median":16300000,"min":16000000,"unit":"samples/s"}""",
        """{"workload":"W2-b32","variant":"generic","threads":1,"median":876000,"min":870000,"unit":"samples/s"}""",
        """{"workload":"W4","variant":"generated","threads":1,"median":0.1502,"min":0.15,"unit":"s/epoch"}""",
    ];

    [Fact]
    public void EveryGeneratedWorkloadIsALineWithTheRatioToTheGenericOne()
    {
        string table = BenchmarkTable.Markdown(ResultFile.Parse(Lines));

        Assert.Equal(
            """
            A processor; .NET 10.0.0; 2026-01-31. Medians. One core can do: fma-512 243 GFLOP/s.

            | workload | generated | generic | ratio | generated, 2 threads |
            |---|---:|---:|---:|---:|
            | W1-2-2-1 | 8.77 ns | 80.0 ns | 9.13 x | - |
            | W2-b32 | 8.21 M/s | 876 k/s | 9.37 x | 16.3 M/s |
            | W4 | 0.150 s | - | - | - |

            """,
            table);
    }

    [Theory]
    [InlineData(2360.4, "ns/sample", "2,360 ns")]
    [InlineData(327.4, "ns/sample", "327 ns")]
    [InlineData(9.996, "ns/sample", "10.0 ns")]
    [InlineData(0.03124, "s/epoch", "0.0312 s")]
    [InlineData(19_340_000, "steps/s", "19.3 M/s")]
    [InlineData(999, "steps/s", "0.999 k/s")]
    public void FiguresHaveThreeDigits(double value, string unit, string text) => Assert.Equal(text, Figure.Text(value, unit));

    [Fact]
    public void OnlyWhatIsBetweenTheMarksIsReplaced()
    {
        const string File = "# Title\n\n<!-- benchmarks -->\nold\n<!-- /benchmarks -->\n\nrest\n";

        string replaced = MarkedSection.Replace(File, "new\n");

        Assert.Equal("# Title\n\n<!-- benchmarks -->\nnew\n<!-- /benchmarks -->\n\nrest\n", replaced);
        Assert.Equal(replaced, MarkedSection.Replace(replaced, "new\n"));
    }

    [Theory]
    [InlineData("no marks\n")]
    [InlineData("<!-- benchmarks -->\nno end\n")]
    [InlineData("<!-- /benchmarks -->\n<!-- benchmarks -->\n")]
    public void MissingMarksAreRefused(string file) =>
        Assert.Throws<InvalidDataException>(() => MarkedSection.Replace(file, "new\n"));

    [Fact]
    public void ALineThatIsNoResultIsNamed()
    {
        var problem = Assert.Throws<InvalidDataException>(() => ResultFile.Parse([Lines[0], Lines[1], """{"workload":"W1"}"""]));

        Assert.StartsWith("Line 3 ", problem.Message);
    }

    [Fact]
    public void TheTableOfReadmeIsWhatTheCommittedResultsSay()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NetGen.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        string readme = File.ReadAllText(Path.Combine(root, "README.md"));
        string results = Assert.Single(Directory.GetFiles(Path.Combine(root, "bench", "results"), "*.jsonl"));
        string table = BenchmarkTable.Markdown(ResultFile.Parse(File.ReadAllLines(results)));
        Assert.Equal(MarkedSection.Replace(readme, table), readme);
    }
}
