using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>What README tells of <c>bench -- accuracy --json</c> and <c>bench -- race --json</c>.</summary>
public class AccuracyTableTests
{
    private const string Header = """{"machine":"A processor","runtime":".NET 10.0.0","date":"2026-01-31"}""";

    [Fact]
    public void ARowHasMeanAndDeviationAndASingleRunNone()
    {
        string table = Markdown(
            ReadmeSection.Accuracy,
            Header,
            ResultLines.Line(new AccuracyRow("a", "784-30-10", "Adam, batch 50", 0.954, 30, 5, 0.95724, 0.9578, 0.96, 2.345, 0.00083)),
            ResultLines.Line(new AccuracyRow("b", "dropout", "SGD", 0.996, 40, 1, 0.9961, 0.997, 0.996, 123.4)));

        Assert.Equal(
            """
            A processor; .NET 10.0.0; 2026-01-31. Accuracy in percent on the 10,000 test images.

            | network | recipe | epochs | the book | NetGen, last epoch | best epoch | seeds | a run |
            |---|---|---:|---:|---:|---:|---:|---:|
            | 784-30-10 | Adam, batch 50 | 30 | 95.40 | 95.72 ± 0.08 | 95.78 | 5 | 2.35 s |
            | dropout | SGD | 40 | 99.60 | 99.61 | 99.70 | 1 | 123 s |

            """,
            table);
    }

    [Fact]
    public void WhatIsPrintedIsReadAgainAsItWas()
    {
        AccuracyRow[] rows =
        [
            new("a", "net", "recipe", 0.9, 30, 1, 0.95, 0.96, 0.94, 1.5),
            new("b", "net", "recipe", 0.9, 30, 5, 0.95, 0.96, 0.94, 1.5, Deviation: 0),
        ];

        (_, AccuracyRow[] read) = ResultLines.Parse<AccuracyRow>([Header, .. rows.Select(ResultLines.Line)]);

        Assert.Equal(rows, read);
    }

    [Fact]
    public void OnlyTheRunsThatGotThereCountForTheTime()
    {
        string text = Markdown(
            ReadmeSection.Race,
            Header,
            ResultLines.Line(new RaceRow(1, 5.04, 0.99, 2.5, 0.5, 4, 0.2)),
            ResultLines.Line(new RaceRow(2, 30, 0.9899, 8, 0.5, 28, 1)),
            ResultLines.Line(new RaceRow(3, 6, 0.9912, 3.5, 0.7, 5, 0.4)));

        Assert.Equal(
            "A processor; .NET 10.0.0; 2026-01-31. From the start of a process to 99 % of the test images: 5.52 s "
                + "(5.04 to 6.00, median of 3 seeds, 2 of which reached it); of that 0.600 s until data and code are ready, 4.50 s of training over 3.00 epochs, 0.300 s of evaluation.\n",
            text);
    }

    [Fact]
    public void ARaceThatNobodyFinishesSaysSo() => Assert.EndsWith(
        "None of 1 seeds reached 99 %.\n",
        Markdown(ReadmeSection.Race, Header, ResultLines.Line(new RaceRow(2, 30, 0.9899, 8, 0.5, 28, 1))));

    [Theory]
    [InlineData("accuracy", """{"row":"a","network":"784-30-10"}""")]
    [InlineData("race", """{"seed":1,"seconds":"five"}""")]
    public void ALineThatIsNoResultIsNamed(string section, string line)
    {
        ReadmeSection readme = ReadmeSection.All.Single(known => known.Name == section);

        var problem = Assert.Throws<InvalidDataException>(() => Markdown(readme, Header, line));

        Assert.StartsWith("Line 2 is not a row", problem.Message);
    }

    [Fact]
    public void TheDeviationIsThatOfASample()
    {
        Assert.Equal(Math.Sqrt(5.0 / 3), Statistics.StandardDeviation([1, 2, 3, 4])!.Value, 1e-12);
        Assert.Equal(0, Statistics.StandardDeviation([2, 2]));
        Assert.Null(Statistics.StandardDeviation([2]));
    }

    private static string Markdown(ReadmeSection section, params string[] lines) => section.Markdown([new NamedLines("a-processor", lines)]);
}
