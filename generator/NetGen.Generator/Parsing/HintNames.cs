using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Names the emitted files of a type. Roslyn requires them to be unique in the compilation and compares them ignoring case, while C# allows
/// DigitNet and digitnet side by side.
/// </summary>
internal static class HintNames
{
    /// <summary>
    /// Returns <c>My.App.DigitNet</c>, or <c>My.App.Outer+DigitNet</c> for a nested class: with a dot, a class Forward nested in a network
    /// X would collide with the network's file X.Forward. If the name differs from another one only in case, the positions of its capitals
    /// are appended.
    /// </summary>
    public static string Of(INamedTypeSymbol type)
    {
        string name = Unambiguous(type);
        return type.ContainingType is { } outer ? Of(outer) + "+" + name
            : type.ContainingNamespace is { IsGlobalNamespace: false } names ? Of(names) + "." + name
            : name;
    }

    private static string Of(INamespaceSymbol names)
    {
        string name = Unambiguous(names);
        return names.ContainingNamespace is { IsGlobalNamespace: false } outer ? Of(outer) + "." + name : name;
    }

    private static string Unambiguous(INamespaceOrTypeSymbol symbol)
    {
        string name = symbol.Name;
        IEnumerable<ISymbol> neighbors = symbol.ContainingType is { } outer
            ? outer.GetTypeMembers()
            : symbol.ContainingNamespace.GetMembers();
        bool hasTwin = neighbors.Any(other =>
            other.Name != name && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase));
        return hasTwin ? name + "-" + CapitalPositions(name) : name;
    }

    private static string CapitalPositions(string name) =>
        string.Join("_", Enumerable.Range(0, name.Length)
            .Where(i => char.IsUpper(name[i]))
            .Select(i => i.ToString(CultureInfo.InvariantCulture)));
}
