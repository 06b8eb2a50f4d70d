extern alias runtime;

using System.ComponentModel;
using System.Reflection;

namespace NetGen.Generator.Tests;

/// <summary>
/// The three rooms of the runtime's public types: NetGen holds what a user types, NetGen.Lanes what an optimizer, a loss or a layer of one's own is written
/// with, and NetGen.CompilerServices and NetGen.Layers what emitted code calls, which completion hides.
/// </summary>
public class PublicRoomTests
{
    private static readonly Type[] All = typeof(runtime::NetGen.NetworkAttribute).Assembly.GetExportedTypes();

    [Fact]
    public void PublicTypesAreInOneOfTheRooms() => Assert.All(
        All, type => Assert.True(type.Namespace is "NetGen" or "NetGen.Lanes" || IsForEmittedCode(type), $"{type} is in a room of its own."));

    [Fact]
    public void WhatEmittedCodeCallsIsHiddenFromCompletion() => Assert.All(
        All.Where(type => !type.IsNested),
        type => Assert.Equal(
            IsForEmittedCode(type), type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never }));

    /// <summary>Who writes an optimizer or a loss meets vectors, their functions and the rule for tiny numbers.</summary>
    [Fact]
    public void LanesIsSmall() => Assert.Equal(
        ["Elementary", "IActivation", "ILanes`1", "Lanes128", "Lanes512", "LanesN", "Subnormals"],
        All.Where(type => type.Namespace == "NetGen.Lanes").Select(type => type.Name).Order(StringComparer.Ordinal));

    /// <summary>In these rooms the folder is the namespace; the others all hold NetGen.</summary>
    [Fact]
    public void FoldersAreNamespaces()
    {
        string[] others = ["Attributes", "Data", "Files", "Losses", "Metrics", "Networks", "Optimizers", "Random", "Threading", "Training"];
        Assert.All(Namespaces(ProjectSources.Runtime, "NetGen"), file => Assert.True(
            file.Namespace == (others.Contains(file.Folder.Split('/')[0]) ? "NetGen" : "NetGen." + file.Folder.Replace('/', '.')), file.ToString()));
        Assert.All(Namespaces(ProjectSources.Generator, "NetGen.Generator").Where(file => !file.Folder.StartsWith("..", StringComparison.Ordinal)), file => Assert.True(
            file.Namespace == ("NetGen.Generator." + file.Folder.Replace('/', '.')).TrimEnd('.') || file.Namespace.StartsWith("System", StringComparison.Ordinal),
            file.ToString()));
    }

    [Fact]
    public void NoTypeIsCalledAsItsNamespace() => Assert.All(
        ProjectSources.Runtime.Types().Concat(ProjectSources.Generator.Types()),
        type => Assert.NotEqual(type.ContainingNamespace.Name, type.Name));

    private static bool IsForEmittedCode(Type type) =>
        type.Namespace == "NetGen.CompilerServices" || type.Namespace!.StartsWith("NetGen.Layers.", StringComparison.Ordinal);

    private static IEnumerable<(string Folder, string Namespace, string Name)> Namespaces(ProjectSources project, string root) =>
        from type in project.Types()
        from file in project.FilesOf(type)
        select ((Path.GetDirectoryName(file) ?? "").Replace('\\', '/'), type.ContainingNamespace.ToDisplayString(), root + ": " + type.Name);
}
