using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Emission;
using NetGen.Generator.Tests.Snapshots;

namespace NetGen.Generator.Tests.Twins;

/// <summary>Compiles the networks whose emitted methods are held to their twins.</summary>
internal static class TwinnedNetworks
{
    /// <summary>The sources: snapshots, all kinds of layers, and random ones.</summary>
    public static IReadOnlyList<string> Sources { get; } =
    [
        .. SnapshotNetworks.All,
        .. Networks.All.Select((attributes, i) => Declare($"Network{i + 1}", attributes)),
        .. RandomNetworks.All.Select((attributes, i) => Declare($"Random{i + 1}", attributes)),
    ];

    /// <summary>Declares a network.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes.</param>
    public static string Declare(string name, string attributes) => $"{attributes}\npublic partial class {name};";

    /// <summary>Returns the networks with their emitted code. A diagnostic is a failure that shows the network.</summary>
    /// <param name="sources">The networks.</param>
    public static CSharpCompilation Compile(IEnumerable<string> sources)
    {
        CSharpCompilation networks = Compiler.Compile([.. sources]);
        ImmutableArray<Diagnostic> diagnostics = networks.AnalyzeAlone();
        Assert.True(diagnostics.IsEmpty, string.Join('\n', diagnostics.Select(found => $"{found}\n{found.Location.SourceTree}")));
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(networks, out Compilation updated, out _);
        return (CSharpCompilation)updated;
    }
}
