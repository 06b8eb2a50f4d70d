extern alias runtime;

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests;

/// <summary>README cannot lie: its code compiles, what it shows of emitted code is emitted, and its tables list what there is.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void TheCodeOfTheFirstPageCompiles()
    {
        string[] blocks = [.. Blocks().Where(block => block.Language == "csharp").Select(block => block.Text)];
        AssertIsProgram(blocks.First(block => block.Contains("class IrisNet")));
        string program = blocks.First(block => block.Contains("class DigitNet"));
        AssertIsProgram(program);
        string[] parts = program.Split("[Network");
        string network = "[Network" + parts[1];
        string longForms = string.Concat(
            new[] { "DigitMlp", "DigitCnn", "RowReader" }.Select(name => blocks.First(block => block.Contains("class " + name))));
        string training = parts[0].Replace("using NetGen;", "") + blocks.First(block => block.Contains("trainer.Schedule"));
        string classify = Regex.Match(Readme, "`(int digit = .*?)`").Groups[1].Value;
        Assert.NotEmpty(classify);
        string own = blocks.First(block => block.Contains("IOptimizer"));
        AssertCompiles("using System;\n" + own + network + longForms
            + $"internal static class Program {{ internal static int Run(float[] image) {{ {training} {classify} return digit; }} }}");
    }

    [Fact]
    public void StatementsInTheTextCompile()
    {
        string[] statements = [.. Regex.Matches(Readme, "`((?:trainer|net)\\.[^`]*)`").Select(match => match.Groups[1].Value)];
        Assert.True(statements.Length >= 3);
        string body = string.Join('\n', statements.Select(statement =>
            statement.EndsWith(']') ? $"_ = {statement};" : statement + ";"));
        AssertCompiles(
            $$"""
            [Network(4, 6, 3, Activation.Sigmoid)] public partial class Net;
            internal static class Program
            {
                internal static void Run(Net net, float[] span, float[] flat, float[] inputs, float[] outputs, float[] targets, Dataset train, Dataset test)
                {
                    var trainer = net.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
                    {{body}}
                }
            }
            """);
    }

    [Fact]
    public void EmittedCodeIsShownAsItIs()
    {
        int shown = 0;
        foreach (Match match in EmittedBlocks().Matches(Readme))
        {
            string snapshot = File.ReadAllText(Path.Combine(Repository.Snapshots, $"SnapshotTests.DigitNet#{match.Groups[1].Value[..^3]}.verified.cs"));
            string[] lines = [.. snapshot.Split('\n').Select(Bare)];
            string[] expected = [.. match.Groups[2].Value.TrimEnd('\n').Split('\n').Select(Bare)];
            Assert.Contains(Enumerable.Range(0, lines.Length), at => lines.Skip(at).Take(expected.Length).SequenceEqual(expected));
            shown++;
        }

        Assert.Equal(4, shown);
    }

    [Fact]
    public void TheTablesListEveryActivationLossOptimizerAndLayer()
    {
        foreach (Activation activation in Enum.GetValues<Activation>())
        {
            Match row = Regex.Match(Readme, $@"^\| `{activation}` \| .* \| (\w+) \|$", RegexOptions.Multiline);
            Assert.True(row.Success, $"There is no row for {activation}.");
            Assert.Equal(ActivationTraits.Of(activation).Initializer.ToString(), row.Groups[1].Value);
        }

        foreach (Type type in typeof(runtime::NetGen.Loss).Assembly.GetExportedTypes().Where(type => type.Namespace == "NetGen" && type.IsValueType))
        {
            if (type.GetInterface("IOptimizer") != null)
            {
                Assert.Contains($"| `{type.Name}` |", Readme);
            }

            if (type.GetInterface("ILoss") != null)
            {
                Match row = Regex.Match(Readme, $@"^\| `Loss\.{type.Name}(?:\(\w+\))?` \| .* \| ([^|]+) \|$", RegexOptions.Multiline);
                Assert.True(row.Success, $"There is no row for {type.Name}.");
                IReadOnlyList<Activation> outputs = LossOutputs.OutputsOf(type.Name);
                string expected = outputs.Count == Enum.GetValues<Activation>().Length ? "any" : string.Join(", ", outputs.Select(output => $"`{output}`"));
                Assert.Equal(expected, row.Groups[1].Value);
            }
        }

        Assert.All(LayerCatalog.Factories, kind => Assert.Contains($"`{kind.AttributeName.Replace("Attribute", "")}(", Readme));
    }

    [Fact]
    public void EachClaimNamesATestThatThereIs()
    {
        string table = Readme[Readme.IndexOf("| Claim | Test |", StringComparison.Ordinal)..];
        string[] claims = [.. ClaimRows().Matches(table[..table.IndexOf("\n\n", StringComparison.Ordinal)]).Select(row => row.Groups[1].Value)];
        Assert.True(claims.Length >= 10);
        Assert.All(claims, claim =>
        {
            string[] names = claim.Split('.');
            string file = Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "tests"), names[0] + ".cs", SearchOption.AllDirectories));
            Assert.Matches($@"public (async )?(void|Task) {names[1]}\(", File.ReadAllText(file));
        });
    }

    /// <summary>A block that is a whole Program.cs, with the usings that a new project has.</summary>
    private static void AssertIsProgram(string source)
    {
        CSharpCompilation compilation = Compiler.Compile(source);
        AssertCompiles(compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(ProjectSources.GlobalUsings, Compiler.Latest)));
    }

    private static void AssertCompiles(string source) => AssertCompiles(Compiler.Compile(source));

    private static void AssertCompiles(CSharpCompilation compilation)
    {
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        Assert.Empty(updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    private static string Bare(string line) => line.Trim().TrimStart('/').Trim();

    private static IEnumerable<(string Language, string Text)> Blocks() =>
        CodeBlocks().Matches(Readme).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex("^```(\\w*)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex(@"^\|.*\| `([\w.]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex ClaimRows();

    [GeneratedRegex("^<!-- emitted: (\\S+) -->\n```\\w*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex EmittedBlocks();
}
