using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Checks whether a type can be extended by emitted code.</summary>
internal static class TypeRules
{
    /// <summary>The first version with the features that emitted code uses, such as static abstract members.</summary>
    private const LanguageVersion Oldest = LanguageVersion.CSharp11;

    /// <summary>Reports obstacles, and returns whether there are none.</summary>
    public static bool Check(NetworkDeclaration declaration, ParseProblems problems)
    {
        string name = declaration.Type.Name;
        bool canExtend = true;
        foreach (TypeDeclarationSyntax type in declaration.Syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                problems.Report(Rules.NotPartial, type.Identifier.GetLocation(), type.Identifier.ValueText, name);
                canExtend = false;
            }
        }

        if (Unsupported(declaration.Type) is { } kind)
        {
            problems.Report(Rules.UnsupportedType, declaration.Syntax.Identifier.GetLocation(), name, kind);
            canExtend = false;
        }

        if (declaration.Syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Oldest } options)
        {
            problems.Report(
                Rules.OldLanguage, declaration.Network.Syntax.GetLocation(), name, Oldest.ToDisplayString(),
                options.LanguageVersion.ToDisplayString());
            canExtend = false;
        }

        return canExtend;
    }

    private static string? Unsupported(INamedTypeSymbol type)
    {
        if (type.IsRecord)
        {
            return "a record";
        }

        if (type.TypeKind != TypeKind.Class)
        {
            return type.TypeKind == TypeKind.Struct ? "a struct" : "an interface";
        }

        if (type.IsGenericType)
        {
            return type.Arity > 0 ? "generic" : "nested in a generic type";
        }

        if (type.IsStatic)
        {
            return "static";
        }

        if (type.IsAbstract)
        {
            return "abstract";
        }

        if (type.IsFileLocal)
        {
            return "file-local";
        }

        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
            {
                return "nested in a file-local type";
            }
        }

        return null;
    }
}
