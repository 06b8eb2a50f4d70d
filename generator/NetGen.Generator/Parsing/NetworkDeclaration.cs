using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>A class with <c>[Network]</c> as the user wrote it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Syntax">The partial declaration with <c>[Network]</c>.</param>
/// <param name="Network">The <c>[Network]</c> attribute.</param>
/// <param name="Layers">The layer attributes of that declaration, in source order.</param>
/// <param name="StrayLayers">The layer attributes of the class's other declarations, whose position among the layers is undefined.</param>
internal sealed record NetworkDeclaration(
    INamedTypeSymbol Type,
    TypeDeclarationSyntax Syntax,
    WrittenAttribute Network,
    ImmutableArray<WrittenAttribute> Layers,
    ImmutableArray<WrittenAttribute> StrayLayers)
{
    /// <summary>Whether <c>[Network(...)]</c> itself specifies sizes; integer arguments of other attributes do not matter here.</summary>
    public bool IsShorthand => Network.IntParameters.Count > 0;

    /// <summary>Reads the attributes of a type, or returns null if it has no <c>[Network]</c>.</summary>
    public static NetworkDeclaration? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        foreach (AttributeData attribute in attributes)
        {
            if (RuntimeSymbols.IsNetwork(attribute) && SyntaxOf(attribute, cancellation) is { } syntax
                && DeclarationOf(syntax) is { } declaration)
            {
                ILookup<bool, WrittenAttribute> layers = ReadLayers(attributes, cancellation)
                    .ToLookup(layer => DeclarationOf(layer.Syntax) == declaration);
                return new NetworkDeclaration(
                    type, declaration, new WrittenAttribute(attribute, syntax), [.. layers[true]], [.. layers[false]]);
            }
        }

        return null;
    }

    /// <summary>Returns the layer attributes of all declarations of a type.</summary>
    public static IEnumerable<WrittenAttribute> ReadLayers(
        ImmutableArray<AttributeData> attributes, CancellationToken cancellation)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (RuntimeSymbols.IsLayer(attribute) && SyntaxOf(attribute, cancellation) is { } syntax)
            {
                yield return new WrittenAttribute(attribute, syntax);
            }
        }
    }

    private static AttributeSyntax? SyntaxOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    private static TypeDeclarationSyntax? DeclarationOf(AttributeSyntax attribute) =>
        attribute.Parent?.Parent as TypeDeclarationSyntax;
}
