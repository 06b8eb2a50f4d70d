using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>The constructor of the base class that an emitted one calls, and what it demands of its callers.</summary>
/// <param name="Attributes">The attributes that the emitted constructor takes over, as source: <c>global::System.ObsoleteAttribute("Old.")</c>.</param>
/// <param name="Obstacle">Why no constructor can be emitted, or null.</param>
internal sealed record BaseConstructor(ImmutableArray<string> Attributes, string? Obstacle)
{
    /// <summary>
    /// Attributes by which a constructor concerns its callers. The emitted constructor does nothing but call it, so what holds for the one holds for
    /// the other, and whoever creates a network is told of it, rather than the emitted file.
    /// </summary>
    private static readonly HashSet<string> Inherited =
    [
        "System.ObsoleteAttribute", "System.Diagnostics.CodeAnalysis.ExperimentalAttribute", SetsRequiredMembers,
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute", "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute", "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute", "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    ];

    private const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary>Says at the class that it needs a constructor of the user's, where none can be emitted.</summary>
    public static void Check(NetworkDeclaration declaration, ParseProblems problems)
    {
        if (!TypeNames.DeclaresConstructor(declaration.Type) && Of(declaration.Type).Obstacle is { } obstacle)
        {
            problems.Report(Rules.NoConstructor, declaration.Syntax.Identifier.GetLocation(), declaration.Type.Name, obstacle);
        }
    }

    /// <summary>The constructor that a call without arguments takes, by the rules of C#.</summary>
    public static BaseConstructor Of(INamedTypeSymbol type)
    {
        // A base class that does not exist, or cannot be one, is the compiler's error, and no reason for more.
        if (type.BaseType is not { TypeKind: not TypeKind.Error, IsStatic: false } parent)
        {
            return new BaseConstructor([], null);
        }

        IMethodSymbol[] fitting = [.. Fitting(type, parent)];
        if (fitting.Length != 1)
        {
            return new BaseConstructor([], fitting.Length == 0
                ? $"its base class '{parent.Name}' has no constructor that it could call without arguments"
                : $"several constructors of its base class '{parent.Name}' could be called without arguments");
        }

        AttributeData[] attributes = [.. fitting[0].GetAttributes().Where(attribute => Inherited.Contains(Name(attribute)))];
        bool setsAll = attributes.Any(attribute => Name(attribute) == SetsRequiredMembers);
        if (setsAll && type.GetMembers().FirstOrDefault(IsRequired) is { } required)
        {
            return new BaseConstructor(
                [], $"that of its base class '{parent.Name}' has [SetsRequiredMembers], and only you know how to set '{required.Name}'");
        }

        return new BaseConstructor([.. attributes.Select(Source)], null);
    }

    /// <summary>Those that C# prefers: without parameters before optional ones before arrays of parameters.</summary>
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
