using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Names the place of emitted code: names as they are written in source, and headers that reopen the enclosing types.</summary>
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
    /// Escapes every lowercase name, since an unneeded @ does no harm: keywords, including contextual ones (record, required, scoped), are not
    /// valid type names, a later compiler may have more of them than this one, and for other lowercase names it warns that they might
    /// become one (CS8981).
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

    /// <summary>Returns the header of a type; other modifiers (static, ref, readonly) need not be repeated on every part.</summary>
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

    /// <summary>Returns whether the user has declared an instance constructor, including a primary one.</summary>
    public static bool DeclaresConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);
}
