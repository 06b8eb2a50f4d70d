using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Emission;

namespace NetGen.Bench.GeneratorCost;

/// <summary>The size of emitted code.</summary>
public sealed partial class EmittedCode
{
    private readonly SyntaxTree[] _files;
    private readonly MethodDeclarationSyntax[] _methods;

    /// <summary>Emits the code of a network.</summary>
    /// <param name="network">The arguments of the network's attribute.</param>
    public EmittedCode(string network)
    {
        GeneratorDriver driver = GeneratorRuns.NewDriver().RunGeneratorsAndUpdateCompilation(
            Project.Create(network), out Compilation compilation, out _);
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly).Success)
        {
            throw new InvalidOperationException($"The code of {network} does not compile.");
        }

        assembly.Position = 0;
        Methods = [.. CompiledMethod.All(assembly)];
        _files = [.. driver.GetRunResult().GeneratedTrees];
        _methods = [.. _files.SelectMany(file => file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())];
    }

    /// <summary>The compiled methods.</summary>
    public IReadOnlyList<CompiledMethod> Methods { get; }

    /// <summary>The size of all files in bytes.</summary>
    public int Bytes => _files.Sum(file => Encoding.UTF8.GetByteCount(file.GetText().ToString()));

    /// <summary>
    /// The size of the methods of each layer in bytes, comments included, in order. The name of such a method is a word followed by the
    /// layer's number.
    /// </summary>
    public IEnumerable<(int Layer, int Bytes)> BytesOfLayers => _methods
        .Select(method => (Name: LayerOfMethod().Match(method.Identifier.Text), Text: method.ToFullString()))
        .Where(method => method.Name.Success)
        .GroupBy(method => int.Parse(method.Name.Groups[1].Value), method => Encoding.UTF8.GetByteCount(method.Text))
        .OrderBy(layer => layer.Key)
        .Select(layer => (layer.Key, layer.Sum()));

    [GeneratedRegex(@"^[A-Za-z]+?(\d+)")]
    private static partial Regex LayerOfMethod();
}
