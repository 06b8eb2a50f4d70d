using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>The base class constructor that an emitted constructor calls, and its requirements for callers.</summary>
/// <param name="Attributes">The attributes that the emitted constructor repeats, as source:
/// <c>global::System.ObsoleteAttribute("Old.")</c>.</param>
/// <param name="Obstacle">The reason why no constructor can be emitted, or null.</param>
internal sealed record BaseConstructor(ImmutableArray<string> Attributes, string? Obstacle)
{
    /// <summary>
    /// Attributes of a constructor that affect its callers. The emitted constructor only calls the base one, so it repeats them, and the
    /// compiler reports them where a network is created rather than in the emitted file.
    /// </summary>
    private static readonly HashSet<string> Inherited =
    [
        "System.ObsoleteAttribute", "System.Diagnostics.CodeAnalysis.ExperimentalAttribute", SetsRequiredMembers,
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute", "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute", "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute", "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    ];

    private const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary>Reports, at the class, that the user must declare a constructor because none can be emitted.</summary>
    public static void Check(NetworkDeclaration declaration, ParseProblems problems)
    {
        if (!TypeNames.DeclaresConstructor(declaration.Type) && Of(declaration.Type).Obstacle is { } obstacle)
        {
            problems.Report(Rules.NoConstructor, declaration.Syntax.Identifier.GetLocation(), declaration.Type.Name, obstacle);
        }
    }

    /// <summary>Returns the constructor that C# selects for a call without arguments.</summary>
    public static BaseConstructor Of(INamedTypeSymbol type)
    {
        // A base class that does not exist or is not allowed is already a compiler error.
        if (type.BaseType is not { TypeKind: not TypeKind.Error, IsStatic: false } parent)
        {
            return new BaseConstructor([], null);
        }

        IMethodSymbol[] fitting = [.. Fitting(type, parent)];
        if (fitting.Length != 1)
        {
            return new BaseConstructor([], fitting.Length == 0
                ? $"its base class '{parent.Name}' has no accessible constructor that can be called without arguments"
                : $"several constructors of its base class '{parent.Name}' can be called without arguments");
        }

        AttributeData[] attributes = [.. fitting[0].GetAttributes().Where(attribute => Inherited.Contains(Name(attribute)))];
        bool setsAll = attributes.Any(attribute => Name(attribute) == SetsRequiredMembers);
        if (setsAll && type.GetMembers().FirstOrDefault(IsRequired) is { } required)
        {
            return new BaseConstructor(
                [],
                $"the constructor of its base class '{parent.Name}' has [SetsRequiredMembers], and only your code can set '{required.Name}'");
        }

        return new BaseConstructor([.. attributes.Select(Source)], null);
    }

    /// <summary>Returns the constructors that C# prefers: no parameters before optional parameters before params arrays.</summary>
    private static IEnumerable<IMethodSymbol> Fitting(INamedTypeSymbol type, INamedTypeSymbol parent) =>
        parent.InstanceConstructors
            .Where(constructor => Inheritance.IsVisible(constructor, type) && constructor.Parameters.All(p => p.IsOptional || p.IsParams))
            .GroupBy(constructor => constructor.Parameters.IsEmpty ? 0 : constructor.Parameters.Any(p => p.IsParams) ? 2 : 1)
            .OrderBy(group => group.Key)
            .FirstOrDefault() ?? Enumerable.Empty<IMethodSymbol>();

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static string Name(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() ?? "";

    private static string Source(AttributeData attribute)
    {
        string[] arguments =
        [
            .. attribute.ConstructorArguments.Select(argument => argument.ToCSharpString()),
            .. attribute.NamedArguments.Select(argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"),
        ];
        string name = "global::" + Name(attribute);
        return arguments.Length == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }
}
