using System.Reflection;
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

    [Fact]
    public void Numbers_follow_one_another() =>
        Assert.Equal(
            Enumerable.Range(1, Rules.All.Count).Select(number => $"NETGEN{number:000}"), Rules.All.Select(rule => rule.Id));

    [Fact]
    public void Each_rule_is_in_the_list() =>
        Assert.Equal(
            typeof(Rules).GetFields()
                .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
                .Select(field => field.GetValue(null)),
            Rules.All);

    [Fact]
    public void The_rules_of_the_layers_exist() =>
        Assert.All(
            typeof(LayerRules).GetFields(BindingFlags.Public | BindingFlags.Static),
            field => Assert.NotNull(Rules.ById((string)field.GetValue(null)!)));

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_of_a_rule_breaks_that_rule(string id)
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
    public void Each_rule_has_cause_example_and_fix()
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
