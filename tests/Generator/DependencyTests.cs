extern alias runtime;

using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>
/// Which folder may know which, by what the names in method bodies mean: stages know no kind of layer, layers know no Roslyn and no other family, the
/// runtime knows no generator. This table is the map of both projects.
/// </summary>
public class DependencyTests
{
    private const string Roslyn = "Roslyn";

    /// <summary>Files of the runtime that the generator compiles too.</summary>
    private const string Shared = "Shared";

    private static readonly string[] Families = ["Convolution", "Dense", "Elementwise", "Normalization", "Pooling", "Rearrange", "Recurrent"];

    private static readonly Dictionary<string, string[]> Generator = new()
    {
        ["Writing"] = [],
        ["Model"] = ["Writing", Shared],
        ["Tiles"] = ["Model", "Writing"],
        ["Layers"] = ["Model", "Writing", Shared],
        ["Layers/LayerCatalog"] = ["Model", Shared, "Layers", .. Families.Select(family => "Layers/" + family)],
        ["Emission"] = ["Model", "Writing", Shared],
        ["Diagnostics"] = [Roslyn],
        ["Parsing"] = ["Model", "Layers", "Layers/LayerCatalog", "Diagnostics", "Writing", Shared, Roslyn],
        [Shared] = [],
        [""] = ["Parsing", "Model", "Emission", "Diagnostics", Roslyn],
    };

    private static readonly Dictionary<string, string[]> Runtime = new()
    {
        ["Attributes"] = [],
        ["Files"] = [],
        ["Lanes"] = [],
        ["Random"] = [],
        ["Threading"] = [],
        ["Optimizers"] = ["Lanes"],
        ["Losses"] = ["Attributes", "Lanes"],

        // What emitted code calls and what describes a network to its user are two sides of one thing, and know each other.
        ["CompilerServices"] = ["Attributes", "Lanes", "Losses", "Networks", "Optimizers", "Random", "Threading"],
        ["Networks"] = ["Attributes", "CompilerServices", "Losses"],
        ["Layers/Convolution"] = ["Lanes"],
        ["Layers/Dense"] = ["Lanes"],
        ["Layers/Elementwise"] = ["Lanes", "Random"],
        ["Layers/Normalization"] = ["Lanes", "Optimizers"],
        ["Layers/Pooling"] = ["Lanes", "CompilerServices"],
        ["Layers/Rearrange"] = ["Lanes", "CompilerServices"],
        ["Layers/Recurrent"] = ["Lanes"],
        ["Data"] = ["CompilerServices", "Lanes", "Networks", "Random", "Threading"],
        ["Metrics"] = ["CompilerServices", "Data", "Networks", "Threading"],
        ["Training"] = ["Attributes", "CompilerServices", "Data", "Files", "Lanes", "Losses", "Metrics", "Networks", "Optimizers", "Random", "Threading"],
    };

    static DependencyTests()
    {
        foreach (string family in Families)
        {
            Generator.Add("Layers/" + family, ["Layers", "Tiles", "Model", "Writing", Shared]);
        }
    }

    public static TheoryData<string> GeneratorRooms => [.. Generator.Keys];

    public static TheoryData<string> RuntimeRooms => [.. Runtime.Keys];

    [Theory]
    [MemberData(nameof(GeneratorRooms))]
    public void ARoomOfTheGeneratorKnowsWhatItMay(string room) => Check(ProjectSources.Generator, Generator, room);

    [Theory]
    [MemberData(nameof(RuntimeRooms))]
    public void ARoomOfTheRuntimeKnowsWhatItMay(string room) => Check(ProjectSources.Runtime, Runtime, room);

    [Fact]
    public void EveryRoomHasARule()
    {
        Assert.Equal(Rooms(ProjectSources.Generator), Generator.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Rooms(ProjectSources.Runtime), Runtime.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheRuntimeReferencesTheBaseClassLibraryAlone() => Assert.All(
        typeof(runtime::NetGen.NetworkAttribute).Assembly.GetReferencedAssemblies(),
        assembly => Assert.StartsWith("System.", assembly.Name!, StringComparison.Ordinal));

    [Fact]
    public void TheGeneratorDoesNotReferenceTheRuntime() =>
        Assert.DoesNotContain(typeof(NetworkGenerator).Assembly.GetReferencedAssemblies(), assembly => assembly.Name == "NetGen");

    private static void Check(ProjectSources project, Dictionary<string, string[]> rules, string room)
    {
        string[] allowed = [room, .. rules[room]];
        IEnumerable<string> violations =
            from name in project.Names()
            let file = project.RelativePath(name.Tree)
            where RoomOf(file) == room
            let rooms = RoomsOf(project, name.Symbol)
            where rooms.Count > 0 && !rooms.Any(allowed.Contains)
            select $"{file} knows {name.Symbol.ToDisplayString()} of {string.Join(", ", rooms)}";

        Assert.Empty(violations.Distinct());
    }

    private static IEnumerable<string> Rooms(ProjectSources project) => project.Compilation.SyntaxTrees
        .Select(project.RelativePath).Where(file => file != "GlobalUsings.g.cs").Select(RoomOf).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The rooms in which a symbol is declared; none for one of the base class library, and for a namespace.</summary>
    private static IReadOnlyList<string> RoomsOf(ProjectSources project, ISymbol symbol)
    {
        if (symbol is INamespaceSymbol)
        {
            return [];
        }

        return symbol.ContainingAssembly?.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            ? [Roslyn]
            : [.. project.FilesOf(symbol).Select(RoomOf).Distinct()];
    }

    /// <summary>The first folder of a file, of layers the family too.</summary>
    private static string RoomOf(string file)
    {
        string[] parts = file.Split('/');
        return file.StartsWith("../", StringComparison.Ordinal) ? Shared
            : file == "Layers/LayerCatalog.cs" ? "Layers/LayerCatalog"
            : parts.Length == 1 ? ""
            : parts[0] == "Layers" && parts.Length > 2 ? $"Layers/{parts[1]}"
            : parts[0];
    }
}
