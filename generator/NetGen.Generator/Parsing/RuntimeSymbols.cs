using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Recognizes types of the runtime; a class of the same name from another assembly is not one.</summary>
internal static class RuntimeSymbols
{
    private const string Runtime = "NetGen";

    public static bool IsNetwork(AttributeData attribute) => Is(attribute.AttributeClass, "NetworkAttribute");

    public static bool IsLayer(AttributeData attribute) => Is(attribute.AttributeClass?.BaseType, "LayerAttribute");

    /// <summary>Returns whether a type belongs to the runtime, directly in its namespace.</summary>
    public static bool IsInRuntime(ITypeSymbol type) =>
        type is { ContainingNamespace: { Name: Runtime, ContainingNamespace.IsGlobalNamespace: true } }
        && type.ContainingAssembly?.Name == Runtime;

    private static bool Is(INamedTypeSymbol? type, string name) => type is not null && type.Name == name && IsInRuntime(type);
}
