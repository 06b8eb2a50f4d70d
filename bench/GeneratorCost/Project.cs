using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Bench.GeneratorCost;

/// <summary>A user's project as the generator sees it: one file with networks and one without.</summary>
public static class Project
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    // All assemblies that this program can load, including the framework and the runtime.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).Contains("Generator"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Creates a project with networks whose attributes have these arguments, named Net0, Net1 and so on.</summary>
    public static CSharpCompilation Create(params string[] networks) =>
        CSharpCompilation.Create("Project", [Networks(networks), Program(0)], References, Options);

    /// <summary>Returns the project after an edit of the file with networks.</summary>
    public static Compilation WithNetworks(this Compilation project, params string[] networks) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees.First(), Networks(networks));

    /// <summary>Returns the project after an edit of the other file, in which only the number differs.</summary>
    public static Compilation WithProgram(this Compilation project, int number) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees.Last(), Program(number));

    /// <summary>Returns the source of the file with networks.</summary>
    /// <param name="networks">The arguments of each network's attribute, or all its attributes in brackets.</param>
    public static string SourceOf(string[] networks)
    {
        IEnumerable<string> classes = networks.Select((network, i) =>
            $"""
            {(network.StartsWith('[') ? network : $"[Network({network})]")}
            public partial class Net{i};
            """);
        return
            $"""
            using NetGen;

            namespace User;

            {string.Join("\n\n", classes)}
            """;
    }

    private static SyntaxTree Networks(string[] networks) => CSharpSyntaxTree.ParseText(SourceOf(networks), ParseOptions, "Networks.cs");

    private static SyntaxTree Program(int number)
    {
        string text =
            $$"""
            namespace User;

            public static class Program
            {
                public static int Number => {{number}};
            }
            """;
        return CSharpSyntaxTree.ParseText(text, ParseOptions, "Program.cs");
    }
}
