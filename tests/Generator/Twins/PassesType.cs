using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Twins;

/// <summary>The emitted struct Passes of a network, of all its files.</summary>
/// <param name="Network">The full name of the network.</param>
/// <param name="Usings">The using directives of the files.</param>
/// <param name="Enclosing">The heads of the declarations around the members: <c>namespace App</c>, <c>partial class Net</c>.</param>
/// <param name="Methods">The private methods.</param>
internal sealed record PassesType(string Network, IReadOnlyList<string> Usings, IReadOnlyList<string> Enclosing, IReadOnlyList<EmittedMethod> Methods)
{
    /// <summary>The methods that have a twin.</summary>
    public IEnumerable<EmittedMethod> TwinnedMethods => Methods.Where(method => method.Twin is not null);

    /// <summary>Finds the networks in some files.</summary>
    /// <param name="files">Their syntax.</param>
    public static IReadOnlyList<PassesType> All(IEnumerable<SyntaxTree> files) =>
    [
        .. files.SelectMany(file => file.GetRoot().DescendantNodes().OfType<StructDeclarationSyntax>())
            .Where(type => type.Identifier.Text == "Passes")
            .GroupBy(type => string.Join('.', Around(type).SkipLast(1).Select(NameOf)))
            .OrderBy(parts => parts.Key, StringComparer.Ordinal)
            .Select(parts => new PassesType(
                parts.Key,
                [.. parts.SelectMany(part => part.SyntaxTree.GetCompilationUnitRoot().Usings).Select(directive => directive.ToString()).Distinct()],
                [.. Around(parts.First()).Select(HeadOf)],
                [
                    .. parts.SelectMany(part => part.Members.OfType<MethodDeclarationSyntax>())
                        .Where(method => method.Modifiers.Any(SyntaxKind.PrivateKeyword))
                        .Select(EmittedMethod.Of),
                ])),
    ];

    private static IEnumerable<SyntaxNode> Around(StructDeclarationSyntax type) =>
        type.AncestorsAndSelf().Where(node => node is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax).Reverse();

    private static string NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        TypeDeclarationSyntax type => type.Identifier.Text,
        _ => throw new NotSupportedException(node.Kind().ToString()),
    };

    private static string HeadOf(SyntaxNode node) =>
        (node is TypeDeclarationSyntax type ? $"partial {type.Keyword.Text} " : "namespace ") + NameOf(node);
}
