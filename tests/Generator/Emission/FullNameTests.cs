using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Emission;

/// <summary>
/// Emitted files name every type and namespace in full, or by an alias that the C# specification keeps users from having, so that none of theirs can take
/// its place: wherever such a name may be declared, the network compiles.
/// </summary>
public class FullNameTests
{
    /// <summary>The language's own: for lack of a keyword it is looked up like a name, and the compiler warns whoever declares one (CS8981).</summary>
    private const string NativeInteger = "nint";

    /// <summary>What identifiers begin with that are reserved for implementations (C# specification, 6.4.3).</summary>
    private const string Reserved = "__";

    /// <summary>Names that emitted files have had, or may be given by whoever forgets this test.</summary>
    private static readonly string[] Likely =
    [
        "FloatN", "Float512", "Float128", "FloatRef", "FloatLanes128", "FloatRows128", "JitMethod", "JitMethodAttribute", "JitOptions", "Simd512", "SimdN",
        "Simd128", "System", "NetGen", "Network", "NetworkAttribute", "Activation", "Span", "Vector", "Unsafe", "Math", "MethodImplAttribute", "Runtime",
        "CompilerServices", "Numerics", "Intrinsics", "Passes", "Tiles",
    ];

    private static readonly Lazy<string[]> AllTypes = new(() => [.. Used(isType: true).Concat(Likely).Distinct().Order(StringComparer.Ordinal)]);

    private static readonly Lazy<string[]> AllNames = new(() => [.. Used(isType: false).Concat(AllTypes.Value).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>The names of emitted members, which NETGEN013 keeps the user's from having.</summary>
    private static readonly string[] Taken =
        [.. MemberNames.Fixed, .. StreamPlan.MemberNames, MemberNames.Fold, .. Enumerable.Range(0, 12).SelectMany(layer => LayerCatalog.TensorLetters.Select(letter => MemberNames.OfTensor($"{letter}{layer}")))];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Networks.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void NoNameOfATypeBeginsWithoutGlobal(int index)
    {
        Compilation compilation = CustomerProjects.Build($"{Networks.All[index]} internal partial class Net {{ }}");
        foreach (SyntaxTree tree in compilation.Emitted())
        {
            Assert.All(
                tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>(),
                directive => Assert.StartsWith(Reserved, directive.Alias?.Name.Identifier.ValueText ?? "", StringComparison.Ordinal));
            SemanticModel model = compilation.GetSemanticModel(tree);
            Assert.Empty(tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
                .Where(name => IsLeftmost(name) && !IsOurs(name.Identifier.ValueText) && IsForeign(model.GetSymbolInfo(name).Symbol))
                .Select(name => name.ToString())
                .Distinct());
        }
    }

    [Fact]
    public void TheNamesThatAreTriedAreThoseOfTheEmittedFiles()
    {
        Assert.Superset(
            new HashSet<string> { "System", "NetGen", "Passes", "Unsafe", "Vector512", "Simd512", "Lanes128", "ReadOnlySpan", "Activation" },
            new HashSet<string>(Used(isType: true)));
        Assert.Superset(new HashSet<string> { "W1Offset", "dz", "count", "MemberwiseClone" }, new HashSet<string>(AllNames.Value));
    }

    [Fact]
    public void TypesBesideTheNetwork() => AssertCompiles($"namespace App {{ {Classes(AllTypes.Value)} {Declared()} }}");

    [Fact]
    public void TypesBesideItInTheGlobalNamespace() =>
        AssertCompiles($"{Classes(AllTypes.Value.Except(["System", "NetGen"]))} {Declared()}");

    [Fact]
    public void TypesOfAnEnclosingClass() =>
        AssertCompiles($"namespace App {{ partial class Outer {{ {Classes(AllTypes.Value)} {Declared()} }} }}");

    [Fact]
    public void TypesInsideTheNetwork() => AssertCompiles($"namespace App {{ {Declared(members: Classes(AllTypes.Value.Except(Taken)))} }}");

    [Fact]
    public void TypesThatItInherits() => AssertCompiles(
        $"namespace App {{ class Base {{ {Classes(AllTypes.Value.Except(Taken).Append("Net0"))} }} {Declared(" : Base")} }}");

    [Theory]
    [InlineData("System")]
    [InlineData("NetGen")]
    [InlineData("Unsafe")]
    public void NamespacesAroundAndBesideIt(string around) => AssertCompiles(
        string.Concat(AllTypes.Value.Select(name => $"namespace App.{name} {{ class Any {{ }} }} "))
        + $"namespace App.{around} {{ {Declared()} }}");

    /// <summary>The networks are in another namespace than the aliases, which would otherwise be the user's own error wherever the name is used.</summary>
    [Theory]
    [InlineData("namespace App;")]
    [InlineData("namespace System;")]
    [InlineData("")]
    public void GlobalAliases(string @namespace) => AssertCompiles(
        string.Concat(AllTypes.Value.Append("Net0").Select(name => $"global using {name} = global::System.Int32; ")) + $"{@namespace} {Declared()}");

    [Fact]
    public void MembersOfTheNetwork() => AssertCompiles(Declared(members: Fields("private", AllNames.Value.Except(Taken))));

    [Fact]
    public void MembersThatItInherits() =>
        AssertCompiles($"internal class Base {{ {Fields("protected", AllNames.Value.Except(Taken))} }} {Declared(" : Base")}");

    [Fact]
    public void NamesOfTheNetworkItself() => AssertCompiles("namespace App { " + string.Concat(
        AllTypes.Value.Except(Taken).Concat(["lower", "class", "record", "field", "async", "await", "var", "dynamic", "extension"])
            .Select(name => $"{Networks.Tiny} internal partial class @{name} {{ }} ")) + "}");

    [Fact]
    public void KeywordsAroundTheNetwork() => AssertCompiles(
        $"namespace @event.@async.lower {{ partial class @record {{ partial interface @class {{ {Networks.Tiny} internal partial class @field {{ }} }} }} }}");

    /// <summary>Networks of all kinds: Net0, Net1, ...</summary>
    private static string Declared(string bases = "", string members = "") =>
        string.Concat(Networks.All.Select((network, i) => $"{network} internal partial class Net{i}{bases} {{ {members} }} "));

    private static string Fields(string access, IEnumerable<string> names) =>
        string.Concat(names.Select(name => $"{access} static readonly string @{name} = \"\"; "));

    private static string Classes(IEnumerable<string> names) => string.Concat(names.Select(name => $"internal class @{name} {{ }} "));

    /// <summary>Errors anywhere, and whatever the compiler finds in the emitted files.</summary>
    private static void AssertCompiles(string source)
    {
        Compilation compilation = CustomerProjects.Build(source);
        Assert.Contains(compilation.Emitted(), tree => tree.FilePath.EndsWith(".Forward.g.cs", StringComparison.Ordinal));
        HashSet<SyntaxTree> emitted = [.. compilation.Emitted()];
        Assert.Equal("", string.Join('\n', compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error || emitted.Contains(diagnostic.Location.SourceTree!))
            .Select(diagnostic => diagnostic.ToString())));
    }

    /// <summary>The identifiers of emitted files: those that stand for types and namespaces, or all others.</summary>
    private static IEnumerable<string> Used(bool isType) => Networks.All.SelectMany(network =>
    {
        Compilation compilation = CustomerProjects.Build($"{network} internal partial class Net {{ }}");
        return compilation.Emitted().SelectMany(tree =>
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(name => !name.IsVar && IsType(model.GetSymbolInfo(name).Symbol) == isType)
                .Select(name => name.Identifier.ValueText);
        });
    }).Where(name => !IsOurs(name) && name is not ("Net" or "global")).Distinct();

    private static bool IsOurs(string name) => name == NativeInteger || name.StartsWith(Reserved, StringComparison.Ordinal);

    private static bool IsType(ISymbol? symbol) => TypeOf(symbol) is INamespaceOrTypeSymbol and not ITypeParameterSymbol;

    /// <summary>Whether a symbol is a type or namespace, but not one that the emitted files nest in the network.</summary>
    private static bool IsForeign(ISymbol? symbol) =>
        IsType(symbol) && TypeOf(symbol)!.ContainingType is not { ContainingAssembly.Name: "Customer" };

    /// <summary>The name of an attribute is bound to its constructor.</summary>
    private static ISymbol? TypeOf(ISymbol? symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol;

    private static bool IsLeftmost(SimpleNameSyntax name) => name.Parent switch
    {
        AliasQualifiedNameSyntax => false,
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        NameMemberCrefSyntax { Parent: QualifiedCrefSyntax } => false,
        _ => true,
    };
}
