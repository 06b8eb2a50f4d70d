using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Twins;

/// <summary>The check can fail: a network whose twin or whose emitted code has one wrong index does not pass.</summary>
public partial class WrongIndexTests
{
    private const string Network = "[Network, Input(9), Dense(20, Activation.Tanh), Dense(3, Activation.Identity)]";

    private static readonly (string Network, Func<SyntaxNode, TextChange?> Change)[] Changes =
    [
        ("TwinStopsEarly", file => OneLess(file, FirstBound())),
        ("TwinReadsAnotherElement", file => Replace(file, LastIndexOfAnElementThatIsRead(), _ => "0")),
        ("TileReadsAnotherPlace", MoveOneOffset),
    ];

    [Fact]
    public void OneWrongIndexIsFound()
    {
        IEnumerable<string> names = Changes.Select(change => change.Network).Append("Unchanged");
        CSharpCompilation networks = TwinnedNetworks.Compile(names.Select(name => TwinnedNetworks.Declare(name, Network)));
        foreach ((string network, Func<SyntaxNode, TextChange?> change) in Changes)
        {
            SyntaxTree file = networks.SyntaxTrees.First(file => file.FilePath.Contains(network + ".") && change(file.GetRoot()) is not null);
            networks = networks.ReplaceSyntaxTree(file, file.WithChangedText(file.GetText().WithChanges(change(file.GetRoot())!.Value)));
        }

        using CheckProgram program = new(networks, PassesType.All(networks.SyntaxTrees));
        Assert.Equal(
            Changes.Select(change => change.Network).Order(StringComparer.Ordinal),
            program.Run().Failures.Select(failure => failure.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static TextChange? OneLess(SyntaxNode file, Regex number) =>
        Replace(file, number, bound => (int.Parse(bound, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture));

    private static TextChange? Replace(SyntaxNode file, Regex pattern, Func<string, string> replacement) =>
        pattern.Match(file.ToFullString()) is { Success: true } match
            ? new TextChange(new TextSpan(match.Groups[1].Index, match.Groups[1].Length), replacement(match.Groups[1].Value))
            : null;

    /// <summary>The first offset other than 0 that a tile passes to an operation on vectors becomes greater by 1.</summary>
    private static TextChange? MoveOneOffset(SyntaxNode file) => file.DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Where(method => method.Identifier.Text.Contains("Tile"))
        .SelectMany(method => method.DescendantNodes().OfType<ArgumentSyntax>())
        .Where(argument => argument.NameColon is null && argument.Expression is LiteralExpressionSyntax { Token.Value: > 0 })
        .Select(argument => (TextChange?)new TextChange(argument.Span, $"{argument} + 1"))
        .FirstOrDefault();

    [GeneratedRegex(@"/// +for \(int \w+ = 0; \w+ < (\d+);")]
    private static partial Regex FirstBound();

    [GeneratedRegex(@"/// +\w+ \+= .*\w+\[\w+, (\w+)\];")]
    private static partial Regex LastIndexOfAnElementThatIsRead();
}
