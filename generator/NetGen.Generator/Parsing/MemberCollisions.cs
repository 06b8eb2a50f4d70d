using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Finds declared or inherited members that have the name of an emitted member. Overloads count too: a later version may emit more
/// overloads.
/// </summary>
internal static class MemberCollisions
{
    /// <summary>The name of the folder that the compiler puts emitted files in: the full name of the generator's class.</summary>
    private const string GeneratorName = "NetGen.Generator.NetworkGenerator";

    /// <summary>Reports collisions and returns the names that cannot be emitted.</summary>
    public static ImmutableArray<string> Check(NetworkDeclaration declaration, NetworkModel network, ParseProblems problems)
    {
        ImmutableArray<string>.Builder taken = ImmutableArray.CreateBuilder<string>();
        INamedTypeSymbol type = declaration.Type;
        var emitted = new HashSet<string>(MemberNames.Of(network));
        var ifBroken = new HashSet<string>(MemberNames.OfBroken(network));
        Location identifier = declaration.Syntax.Identifier.GetLocation();
        if (emitted.Contains(type.Name))
        {
            taken.Add(type.Name);
            problems.Report(
                Rules.MemberCollision, identifier, type.Name, "the name of the class", "rename the class");
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member.Locations.FirstOrDefault(IsWritten) is not { } location)
            {
                continue;
            }

            if (emitted.Contains(member.Name))
            {
                taken.Add(member.Name);
                problems.Report(
                    Rules.MemberCollision, location, type.Name, $"'{type.Name}.{member.Name}'", "rename it");
            }
            else if (ifBroken.Contains(member.Name))
            {
                taken.Add(member.Name);
            }
        }

        if (Inherited(type, emitted) is var (inherited, advice))
        {
            problems.Report(Rules.MemberCollision, identifier, type.Name, inherited, advice);
        }

        return taken.ToImmutable();
    }

    /// <summary>Returns the first collision in the nearest base class; one is enough to report.</summary>
    private static (string Inherited, string Advice)? Inherited(INamedTypeSymbol type, HashSet<string> emitted)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
        {
            // The generator does not see the members that it emits into the base class.
            if (parent.GetAttributes().Any(RuntimeSymbols.IsNetwork))
            {
                return ($"those of its base class '{parent.Name}', which is a network too", "hold it in a field instead");
            }

            foreach (ISymbol member in parent.GetMembers())
            {
                if (!Inheritance.IsVisible(member, type))
                {
                    continue;
                }

                if (member is IMethodSymbol { Name: nameof(MemberwiseClone), Parameters.IsEmpty: true })
                {
                    return ($"'{member.Name}', inherited from '{parent.Name}', which hides the member that Clone calls", "rename it there");
                }

                if (emitted.Contains(member.Name))
                {
                    return ($"'{member.Name}', inherited from '{parent.Name}'", "rename it there, or hold that class in a field instead");
                }
            }
        }

        return null;
    }

    /// <summary>Returns whether a member is written by the user: the analyzer also sees emitted members, the generator does not.</summary>
    private static bool IsWritten(Location location) =>
        location.SourceTree is { } tree
        && Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) != GeneratorName;
}
