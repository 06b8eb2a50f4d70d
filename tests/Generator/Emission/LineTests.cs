using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Twins;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Emitted files read as a person would have written them: lines of at most 120 columns, one statement each.</summary>
public partial class LineTests
{
    private const int LongestLine = 120;

    private static readonly Lazy<SyntaxTree[]> Emitted = new(
        () => [.. TwinnedNetworks.Compile(TwinnedNetworks.Sources).SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))]);

    /// <summary>The table of the layers is as wide as its longest formula.</summary>
    [Fact]
    public void LinesHaveAtMost120Columns() => Assert.Empty(
        from tree in Emitted.Value
        from line in tree.GetText().Lines
        let text = line.ToString()
        where text.Length > LongestLine && !IsRowOfTable(text)
        select $"{Path.GetFileName(tree.FilePath)}({line.LineNumber + 1}): {text}");

    [Fact]
    public void EachStatementHasALineOfItsOwn() => Assert.Empty(
        from tree in Emitted.Value
        from statement in tree.GetRoot().DescendantNodes().OfType<StatementSyntax>()
        where statement is not BlockSyntax && statement.Parent is BlockSyntax
        group statement by (tree.FilePath, Line: statement.GetLocation().GetLineSpan().StartLinePosition.Line) into line
        where line.Count() > 1
        select $"{Path.GetFileName(line.Key.FilePath)}({line.Key.Line + 1})");

    /// <summary>Loops over constants, of which one that runs once is only noise.</summary>
    [Fact]
    public void NoLoopRunsOnce() => Assert.Empty(
        from tree in Emitted.Value
        from loop in tree.GetRoot().DescendantNodes().OfType<ForStatementSyntax>()
        where Runs(loop) == 1
        select $"{Path.GetFileName(tree.FilePath)}({loop.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {loop.ToString().Split('\n')[0]}");

    /// <summary>A row has columns, with spaces between them.</summary>
    private static bool IsRowOfTable(string line) => TableRow().IsMatch(line);

    [GeneratedRegex(@"^\s*/// [A-Z]\w+ .*\S  \S")]
    private static partial Regex TableRow();

    /// <summary>How often a loop with constant bounds runs; null for another.</summary>
    private static int? Runs(ForStatementSyntax loop)
    {
        int? start = Constant(loop.Declaration?.Variables[0].Initializer?.Value);
        int? end = loop.Condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression } condition ? Constant(condition.Right) : null;
        int? step = loop.Incrementors.FirstOrDefault() switch
        {
            PostfixUnaryExpressionSyntax => 1,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } addition => Constant(addition.Right),
            _ => null,
        };
        return (end - start + step - 1) / step;
    }

    private static int? Constant(ExpressionSyntax? expression) => (expression as LiteralExpressionSyntax)?.Token.Value as int?;
}
