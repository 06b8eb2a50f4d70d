using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The comparer keeps Verify's conventions and fails when it should.</summary>
public sealed class SnapshotComparerTests : IDisposable
{
    private const string Test = "SomeTests.SomeTest";
    private const string Source = "class A\n{\n    int x;\n}\n";

    private readonly string _directory = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string Verified => Path.Combine(_directory, Test + "#My.App.A.g.verified.cs");

    private string Received => Path.Combine(_directory, Test + "#My.App.A.g.received.cs");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(true, "\n", "")]
    [InlineData(false, "\n", "")]
    [InlineData(false, "\r\n", "")]
    [InlineData(false, "\r", "")]
    [InlineData(false, "\n", "\n")]
    [InlineData(true, "\r\n", "\n")]
    public void EqualFilesPassWithOrWithoutByteOrderMarkAndFinalNewline(bool hasMark, string newLine, string end)
    {
        string text = ("//HintName: My.App.A.g.cs\n" + Source + end).Replace("\n", newLine, StringComparison.Ordinal);
        File.WriteAllText(Verified, text, new UTF8Encoding(hasMark));
        File.WriteAllText(Received, "from an earlier run");
        Compare(Source);
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void ADifferenceFailsAndLeavesTheReceivedFile()
    {
        File.WriteAllText(Verified, "//HintName: My.App.A.g.cs\n" + Source.Replace("int x", "int y", StringComparison.Ordinal));
        string message = Failure(Source);
        Assert.Contains("SomeTests.SomeTest#My.App.A.g.received.cs differs from the verified file", message);
        Assert.Contains("\n-     int y;\n+     int x;\n", message);
        Assert.Equal("//HintName: My.App.A.g.cs\n" + Source, File.ReadAllText(Received));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Received)[..3]);
    }

    /// <summary>Verify forgives one newline that an editor has added, and nothing else.</summary>
    [Theory]
    [InlineData("class A;\n", "class A;")]
    [InlineData("class A;\n", "class A;\n\n\n")]
    [InlineData("class A;", "class A;\n\n")]
    [InlineData("class A;\n\n", "class A;\n")]
    public void OtherFinalNewlinesFail(string source, string verified)
    {
        File.WriteAllText(Verified, "//HintName: My.App.A.g.cs\n" + verified);
        Assert.Contains("differs from the verified file", Failure(source));
        Assert.Equal("//HintName: My.App.A.g.cs\n" + source, File.ReadAllText(Received));
    }

    [Theory]
    [InlineData("class A;", "class A;\n")]
    [InlineData("class A;\r", "class A;\n\n")]
    [InlineData("class A\r{\r\n}\n", "class A\n{\n}\n")]
    public void NewlinesOfTheSourceAreComparedAsSuch(string source, string verified)
    {
        File.WriteAllText(Verified, "//HintName: My.App.A.g.cs\n" + verified);
        Compare(source);
    }

    [Fact]
    public void AnEmptyVerifiedFileIsMissing()
    {
        File.WriteAllText(Verified, "");
        Assert.Contains("does not exist", Failure(Source));
    }

    [Fact]
    public void AMissingVerifiedFileFails()
    {
        Assert.Contains("SomeTests.SomeTest#My.App.A.g.verified.cs does not exist", Failure(Source));
        Assert.True(File.Exists(Received));
    }

    [Fact]
    public void AStaleVerifiedFileFails()
    {
        File.WriteAllText(Verified, "//HintName: My.App.A.g.cs\n" + Source);
        File.WriteAllText(Path.Combine(_directory, Test + "#My.App.B.g.verified.cs"), "//HintName: My.App.B.g.cs\n");
        File.WriteAllText(Path.Combine(_directory, "SomeTests.SomeTestElse#My.App.B.g.verified.cs"), "another test's");
        string message = Failure(Source);
        Assert.Contains("SomeTests.SomeTest#My.App.B.g.verified.cs is stale", message);
        Assert.DoesNotContain("SomeTestElse", message);
    }

    [Fact]
    public void TheHintNameTakesPart()
    {
        File.WriteAllText(Verified, "//HintName: My.App.B.g.cs\n" + Source);
        Assert.Contains("- //HintName: My.App.B.g.cs\n+ //HintName: My.App.A.g.cs\n", Failure(Source));
    }

    [Fact]
    public void EachVerifiedFileBelongsToATest()
    {
        string[] tests = [.. typeof(SnapshotComparerTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(SnapshotComparerTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: false))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];
        Assert.Contains($"{nameof(SnapshotComparerTests)}.{nameof(EachVerifiedFileBelongsToATest)}", tests);
        Assert.All(
            Directory.GetFiles(Repository.Root, "*.verified.*", SearchOption.AllDirectories),
            file =>
            {
                Assert.Equal(Repository.Snapshots, Path.GetDirectoryName(file));
                Assert.Contains(Path.GetFileName(file).Split('#')[0], tests);
            });
    }

    [Fact]
    public void ADiffShowsChangesWithThreeLinesAroundThem()
    {
        string[] lines = [.. Enumerable.Range(1, 30).Select(i => $"line {i}")];
        string before = string.Join('\n', lines);
        string after =
            string.Join('\n', lines.Where(line => line != "line 10").Append("line 31"))
                .Replace("line 20", "twenty", StringComparison.Ordinal);
        Assert.Equal(
            """
            @@ line 7
              line 7
              line 8
              line 9
            - line 10
              line 11
              line 12
              line 13
            @@ line 17
              line 17
              line 18
              line 19
            - line 20
            + twenty
              line 21
              line 22
              line 23
            @@ line 28
              line 28
              line 29
              line 30
            + line 31

            """,
            LineDiff.Of(before, after));
    }

    private string Failure(string source) => Assert.Throws<FailException>(() => Compare(source)).Message;

    private void Compare(string source)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new Fixed(source)).RunGenerators(CSharpCompilation.Create("Any"));
        new SnapshotComparer(_directory).Compare(Test, driver.GetRunResult().Results[0]);
    }

    private sealed class Fixed(string source) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterPostInitializationOutput(
                output => output.AddSource("My.App.A.g.cs", SourceText.From(source, Encoding.UTF8)));
    }
}
