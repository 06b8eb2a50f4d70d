using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Determines which members of its base classes a class can access.</summary>
internal static class Inheritance
{
    /// <summary>Returns whether code inside a class can access a member of one of its base classes.</summary>
    public static bool IsVisible(ISymbol member, INamedTypeSymbol type) => member.DeclaredAccessibility switch
    {
        Accessibility.Private => IsInside(type, member.ContainingType),
        Accessibility.Internal or Accessibility.ProtectedAndInternal => IsFriend(member.ContainingAssembly, type.ContainingAssembly),
        _ => true,
    };

    private static bool IsFriend(IAssemblySymbol of, IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(of, assembly) || of.GivesAccessTo(assembly);

    private static bool IsInside(INamedTypeSymbol type, INamedTypeSymbol outer)
    {
        for (INamedTypeSymbol? around = type; around is not null; around = around.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(around.OriginalDefinition, outer.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
