using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Recognises the runtime's attributes; a class of the same name from elsewhere is none of them.</summary>
internal static class KnownAttributes
{
    private const string Runtime = "NetGen";

    public static bool IsNetwork(AttributeData attribute) => Is(attribute.AttributeClass, "NetworkAttribute");

    public static bool IsLayer(AttributeData attribute) => Is(attribute.AttributeClass?.BaseType, "LayerAttribute");

    private static bool Is(INamedTypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: Runtime, ContainingNamespace.IsGlobalNamespace: true } }
        && type.Name == name
        && type.ContainingAssembly?.Name == Runtime;
}
