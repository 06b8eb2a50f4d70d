using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The list of rules as a whole.</summary>
public class RulesTests
{
    private static readonly string Documentation =
        File.ReadAllText(Path.Combine(Repository.Root, "generator", "NetGen.Generator", "Diagnostics", "README.md"));

    private static readonly ReleaseNotes Releases = ReleaseNotes.Read(Notes("Shipped"), Notes("Unshipped"));

    [Fact]
    public void TheReleaseNotesListTheRules() =>
        Assert.Equal(
            Rules.All.Select(rule => new ReleasedRule(
                rule.Id, rule.Category, rule.DefaultSeverity.ToString(), rule.Title.ToString(CultureInfo.InvariantCulture))),
            Releases.Rules);

    /// <summary>A rule that was released may retire, but users have its number in their settings: nothing else may get it.</summary>
    [Fact]
    public void EachNumberIsThatOfOneRuleOrRemoved()
    {
        string[] numbers = [.. Rules.All.Select(rule => rule.Id).Concat(Releases.Removed).Order(StringComparer.Ordinal)];
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => $"NETGEN{number:000}"), numbers);
        Assert.Equal(Rules.All.OrderBy(rule => rule.Id, StringComparer.Ordinal), Rules.All);
    }

    [Fact]
    public void EachRuleLinksToItsPlaceInTheDocumentation() =>
        Assert.All(Rules.All, rule =>
        {
            string anchor = rule.Id.ToLowerInvariant();
            Assert.EndsWith($"/Diagnostics/README.md#{anchor}", rule.HelpLinkUri);
            Assert.Contains($"\n<a id=\"{anchor}\"></a>\n\n## {rule.Id}: ", Documentation);
        });

    /// <summary>Whoever reads the table of rules alone should learn from the format what the rule says.</summary>
    [Fact]
    public void EachMessageIsASentenceWithHoles() =>
        Assert.All(Rules.All, rule =>
        {
            string format = rule.MessageFormat.ToString(CultureInfo.InvariantCulture);
            Assert.True(Regex.Matches(Regex.Replace(format, @"\{\d\}", ""), @"\p{L}{2,}").Count >= 4, format);
        });

    private static string Notes(string state) =>
        File.ReadAllText(Path.Combine(Repository.Root, "generator", "NetGen.Generator", "Diagnostics", $"AnalyzerReleases.{state}.md"));

    [Fact]
    public void EachRuleIsInTheList() =>
        Assert.Equal(
            typeof(Rules).GetFields()
                .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
                .Select(field => field.GetValue(null)),
            Rules.All);

    [Fact]
    public void TheRulesOfTheLayersExist() =>
        Assert.All(
            typeof(LayerRules).GetFields(BindingFlags.Public | BindingFlags.Static),
            field => Assert.NotNull(Rules.ById((string)field.GetValue(null)!)));

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleOfARuleBreaksThatRule(string id)
    {
        string section = Documentation.Split($"\n## {id}:")[1];
        string example = section.Split("```csharp\n")[1].Split("```")[0];
        CSharpParseOptions options = Compiler.Latest.WithLanguageVersion(
            id == Rules.OldLanguage.Id ? LanguageVersion.CSharp10 : LanguageVersion.CSharp13);
        CSharpCompilation compilation = Compiler.Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("using NetGen;\n" + example, options, "Example.cs"));
        if (id == Rules.NotOptimized.Id)
        {
            compilation = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug));
        }

        if (id == Rules.UnseenNetwork.Id)
        {
            compilation = compilation.RemoveAllSyntaxTrees();
        }

        WritingGenerator other = new("Example.g.cs", id == Rules.UnseenNetwork.Id ? "using NetGen;\n" + example : "");
        Assert.Equal([id], compilation.Analyze(options, other).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void EachRuleHasCauseExampleAndFix()
    {
        string[] sections = Documentation.Split("\n## ")[1..];
        Assert.Equal(Rules.All.Select(rule => $"{rule.Id}: {rule.Title}"), sections.Select(section => section.Split('\n')[0]));
        Assert.All(sections, section =>
        {
            Assert.Contains("\n**Cause.** ", section);
            Assert.Contains("\n**Example.**", section);
            Assert.Contains("\n```csharp\n", section);
            Assert.Contains("\n**Fix.** ", section);
        });
    }
}
