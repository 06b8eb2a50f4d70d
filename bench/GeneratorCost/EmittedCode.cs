using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Bench.GeneratorCost;

/// <summary>The size of what is emitted.</summary>
public sealed partial class EmittedCode
{
    private readonly SyntaxTree[] _files;
    private readonly MethodDeclarationSyntax[] _methods;

    /// <summary>Emits the code of a network.</summary>
    /// <param name="network">The arguments of its attribute.</param>
    public EmittedCode(string network)
    {
        GeneratorDriver driver = GeneratorRuns.NewDriver().RunGenerators(Project.Create(network));
        _files = [.. driver.GetRunResult().GeneratedTrees];
        _methods = [.. _files.SelectMany(file => file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())];
    }

    /// <summary>Bytes of all files.</summary>
    public int Bytes => _files.Sum(file => Encoding.UTF8.GetByteCount(file.GetText().ToString()));

    /// <summary>
    /// Bytes of the methods of each layer with their comments, in order; such a method's name is a word and the layer's number.
    /// </summary>
    public IEnumerable<(int Layer, int Bytes)> BytesOfLayers => _methods
        .Select(method => (Name: LayerOfMethod().Match(method.Identifier.Text), Text: method.ToFullString()))
        .Where(method => method.Name.Success)
        .GroupBy(method => int.Parse(method.Name.Groups[1].Value), method => Encoding.UTF8.GetByteCount(method.Text))
        .OrderBy(layer => layer.Key)
        .Select(layer => (layer.Key, layer.Sum()));

    /// <summary>The longest method and its lines, without the comment above it.</summary>
    public (string Name, int Lines) LongestMethod =>
        _methods.Select(method => (method.Identifier.Text, Lines: Lines(method))).MaxBy(method => method.Lines);

    private static int Lines(MethodDeclarationSyntax method)
    {
        LinePositionSpan lines = method.SyntaxTree.GetLineSpan(method.Span).Span;
        return lines.End.Line - lines.Start.Line + 1;
    }

    [GeneratedRegex(@"^[A-Za-z]+?(\d+)")]
    private static partial Regex LayerOfMethod();
}
