using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Says where emitted code goes: names as they stand in source, and headers that reopen enclosing types.</summary>
internal static class TypeNames
{
    public static NetworkType Read(NetworkDeclaration declaration)
    {
        INamedTypeSymbol type = declaration.Type;
        BaseConstructor inherited = BaseConstructor.Of(type);
        var enclosing = ImmutableArray.CreateBuilder<string>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            enclosing.Insert(0, Header(outer));
        }

        return new NetworkType(
            Namespace(type.ContainingNamespace), new EquatableArray<string>(enclosing.ToImmutable()), Escape(type.Name),
            "global::" + FullName(type), HintNames.Of(type), DeclaresConstructor(type) || inherited.Obstacle is not null)
        {
            ConstructorAttributes = new EquatableArray<string>(inherited.Attributes),
        };
    }

    /// <summary>
    /// Everything in small letters is escaped, and an @ too many does no harm: keywords and contextual ones (record, required, scoped) are no type
    /// names as they are, a later compiler knows more of them than this one, and for the rest it warns that they might become one (CS8981).
    /// </summary>
    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name;

    private static string FullName(INamedTypeSymbol type)
    {
        string outer = type.ContainingType is { } enclosing ? FullName(enclosing) : Namespace(type.ContainingNamespace);
        return outer.Length == 0 ? Escape(type.Name) : outer + "." + Escape(type.Name);
    }

    private static string Namespace(INamespaceSymbol names) =>
        names.IsGlobalNamespace ? ""
        : names.ContainingNamespace.IsGlobalNamespace ? Escape(names.Name)
        : Namespace(names.ContainingNamespace) + "." + Escape(names.Name);

    /// <summary>Other modifiers (static, ref, readonly) need not be repeated on every part.</summary>
    private static string Header(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {keyword} {Escape(type.Name)}";
    }

    /// <summary>Whether the user has written an instance constructor, a primary one included.</summary>
    public static bool DeclaresConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);
}
