extern alias runtime;

using System.Reflection;
using System.Text.RegularExpressions;
using NetGen.Generator.CodeFixes;

namespace NetGen.Generator.Tests;

/// <summary>The allowed dependencies between folders: layers know no Roslyn, the runtime knows no generator.</summary>
public partial class DependencyTests
{
    private const string Roslyn = "Microsoft.CodeAnalysis";
    private const string Own = "NetGen.Generator.";

    /// <summary>What a folder of the generator may use besides the base class library and itself.</summary>
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Writing", [] },
        { "Model", [Own + "Writing"] },
        { "Layers", [Own + "Model", Own + "Writing"] },
        { "Emission", [Own + "Model", Own + "Writing"] },
        { "Diagnostics", [Roslyn] },
        { "CodeFixes", [Own + "Diagnostics", Roslyn] },
        { "Parsing", [Own + "Model", Own + "Layers", Own + "Diagnostics", Roslyn] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_folder_uses_what_it_may(string folder, string[] allowed)
    {
        string[] files = Files("generator", folder);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Violations(File.ReadAllText(file), Own + folder, allowed)));
    }

    [Fact]
    public void Every_folder_of_the_generator_has_a_rule() =>
        Assert.Equal(
            Allowed.Select(row => (string)row[0]).Order(),
            Directory.GetDirectories(Path.Combine(Repository.Root, "generator"))
                .Select(Path.GetFileName)
                .Except(["bin", "obj"])
                .Order());

    [Fact]
    public void The_runtime_knows_neither_generator_nor_Roslyn()
    {
        Assert.All(Files("runtime", ""), file => Assert.Empty(Violations(File.ReadAllText(file), own: "NetGen.Passes")));
        Assert.DoesNotContain(
            typeof(runtime::NetGen.NetworkAttribute).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith(Roslyn, StringComparison.Ordinal) || assembly.Name == "NetGen.Generator");
    }

    [Fact]
    public void The_generator_does_not_reference_the_runtime() =>
        Assert.DoesNotContain(typeof(NetworkGenerator).Assembly.GetReferencedAssemblies(), assembly => assembly.Name == "NetGen");

    /// <summary>Compilers skip a generator that was built on a Roslyn newer than they are, with no more than a warning (CS9057). The oldest SDK that can
    /// build for the runtime's net9.0 has 4.12.</summary>
    [Fact]
    public void TheGeneratorRunsInTheCompilersOfNet9()
    {
        AssemblyName[] roslyn =
        [
            .. new[] { typeof(NetworkGenerator).Assembly, typeof(NetworkCodeFix).Assembly }
                .SelectMany(assembly => assembly.GetReferencedAssemblies())
                .Where(assembly => assembly.Name!.StartsWith(Roslyn, StringComparison.Ordinal)),
        ];
        Assert.Contains(roslyn, assembly => assembly.Name == Roslyn);
        Assert.Contains(roslyn, assembly => assembly.Name == Roslyn + ".Workspaces");
        Assert.All(roslyn, assembly => Assert.InRange(assembly.Version!, new Version(4, 0), new Version(4, 11, int.MaxValue, int.MaxValue)));
    }

    [Theory]
    [InlineData("using NetGen.Generator.Layers;", 1)]
    [InlineData("using static NetGen.Generator.Layers.LayerCatalog;", 1)]
    [InlineData("using X = NetGen.Generator.Parsing.NetworkParser;", 1)]
    [InlineData("class A { NetGen.Generator.Layers.Dense d; Microsoft.CodeAnalysis.Location l; }", 2)]
    [InlineData("class A { global::NetGen.Generator.Layers.Dense d; }", 1)]
    [InlineData("using System.Text;\nusing NetGen.Generator.Writing;\nnamespace NetGen.Generator.Model;", 0)]
    [InlineData("code.Line(\"global::NetGen.Parameter\");", 0)]
    [InlineData("Link(\"https://host/generator/NetGen.Generator/README.md\");", 0)]
    public void A_violation_is_found(string source, int count) =>
        Assert.Equal(count, Violations(source, Own + "Model", [Own + "Writing"]).Count());

    private static string[] Files(string project, string folder) =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, project, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file)
                .Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj"))];

    /// <summary>The generator's and Roslyn's names in a source that are neither its own folder's nor allowed.</summary>
    private static IEnumerable<string> Violations(string source, string own, params string[] allowed) =>
        Names().Matches(source)
            .Select(match => match.Value)
            .Where(name => !allowed.Append(own).Any(prefix => (name + ".").StartsWith(prefix + ".", StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<!/)\bNetGen\.Generator[\w.]*|\bMicrosoft\.CodeAnalysis[\w.]*")]
    private static partial Regex Names();
}
