using NetGen.Bench.Tables;

namespace NetGen.Tests.Bench;

/// <summary>The parts of README that are written from results.</summary>
public class ReadmeSectionTests
{
    public static TheoryData<string> Names => [.. ReadmeSection.All.Select(section => section.Name)];

    [Fact]
    public void OnlyWhatIsBetweenTheMarksIsReplaced()
    {
        const string File = "# Title\n\n<!-- other -->\nkept\n<!-- /other -->\n<!-- race -->\nold\n<!-- /race -->\n\nrest\n";

        string replaced = MarkedSection.Replace(File, "race", "new\n");

        Assert.Equal("# Title\n\n<!-- other -->\nkept\n<!-- /other -->\n<!-- race -->\nnew\n<!-- /race -->\n\nrest\n", replaced);
        Assert.Equal(replaced, MarkedSection.Replace(replaced, "race", "new\n"));
    }

    [Theory]
    [InlineData("no marks\n")]
    [InlineData("<!-- race -->\nno end\n")]
    [InlineData("<!-- /race -->\n<!-- race -->\n")]
    [InlineData("<!-- other -->\n<!-- /other -->\n")]
    public void MissingMarksAreRefused(string file)
    {
        var problem = Assert.Throws<InvalidDataException>(() => MarkedSection.Replace(file, "race", "new\n"));

        Assert.Contains("<!-- race -->", problem.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadmeIsWhatTheCommittedResultsSay(string name)
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NetGen.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        ReadmeSection section = ReadmeSection.All.Single(known => known.Name == name);
        Assert.Equal(section.Renew(root), File.ReadAllText(Path.Combine(root, section.File)));
    }
}
