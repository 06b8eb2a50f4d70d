using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>What tests of dependencies and bans stand on: whoever reads no file, or sees no symbol in it, finds nothing wrong.</summary>
public class ProjectSourcesTests
{
    public static TheoryData<string> Projects => [nameof(ProjectSources.Runtime), nameof(ProjectSources.Generator)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void TheSourcesCompile(string project) =>
        Assert.Empty(Named(project).Compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));

    [Theory]
    [MemberData(nameof(Projects))]
    public void NearlyAllNamesMeanSomething(string project)
    {
        ProjectSources sources = Named(project);
        int names = sources.Compilation.SyntaxTrees.Sum(tree => tree.GetRoot().DescendantNodes()
            .Count(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.SimpleNameSyntax));
        Assert.InRange(sources.Names().Count(), names * 9 / 10, names);
        Assert.True(names > 5000);
    }

    [Fact]
    public void SymbolsHaveTheirFiles()
    {
        ProjectSources runtime = ProjectSources.Runtime;
        INamedTypeSymbol loss = runtime.Compilation.GetTypeByMetadataName("NetGen.ILoss")!;
        Assert.Equal(["Losses/ILoss.cs"], runtime.FilesOf(loss));
        Assert.Empty(runtime.FilesOf(runtime.Compilation.GetSpecialType(SpecialType.System_String)));
        Assert.Contains(runtime.Compilation.SyntaxTrees, tree => runtime.RelativePath(tree) == "Losses/ILoss.cs");
    }

    /// <summary>The generator compiles enums of the runtime.</summary>
    [Fact]
    public void TheProjectFileDecidesOnTheFiles()
    {
        ProjectSources generator = ProjectSources.Generator;
        string[] files = [.. generator.Compilation.SyntaxTrees.Select(generator.RelativePath)];
        Assert.Contains(files, file => file.EndsWith("/Attributes/Activation.cs", StringComparison.Ordinal));
    }

    private static ProjectSources Named(string project) =>
        project == nameof(ProjectSources.Runtime) ? ProjectSources.Runtime : ProjectSources.Generator;
}
