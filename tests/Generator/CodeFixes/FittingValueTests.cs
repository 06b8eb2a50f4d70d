using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>The way of a fitting value from a layer kind, which knows no Roslyn, to the argument in the source.</summary>
public class FittingValueTests
{
    private const string Rule = LayerRules.SizeDoesNotFit;

    [Theory]
    [InlineData("Dense(9, Activation.Tanh)", "Dense(4, Activation.Tanh)")]
    [InlineData("Dense(activation: Activation.Tanh, units: 3 * 3)", "Dense(activation: Activation.Tanh, units: 4)")]
    public async Task ReplacesTheArgument(string layer, string expected)
    {
        (string title, string repaired) = Assert.Single(await Editor.Offers(Network("A", layer), Rule, FourUnitsFit));
        Assert.Equal("Use 4", title);
        Assert.Equal(Network("A", expected), repaired);
    }

    [Fact]
    public async Task ReplacesAllAtOnce() =>
        Assert.Equal(
            Network("A", "Dense(4, Activation.Tanh)") + Network("B", "Dense(4, Activation.ReLU)"),
            await Editor.FixAll(Network("A", "Dense(9, Activation.Tanh)") + Network("B", "Dense(10, Activation.ReLU)"), Rule, FourUnitsFit));

    [Fact]
    public async Task IsNotOfferedWhereNoValueIsKnown() =>
        Assert.Empty(await Editor.Offers(Network("A", "Dense(9, Activation.Tanh)"), Rule, compilation => Unfit(compilation, "units", null)));

    [Fact]
    public async Task IsNotOfferedWhereTheArgumentIsLeftOut() =>
        Assert.Empty(await Editor.Offers(Network("A", "Dense(9, Activation.Tanh)"), Rule, compilation => Unfit(compilation, "Stride", 4)));

    private static string Network(string name, string layer) => $"[Network, Input(2), {layer}] partial class {name};\n";

    private static IEnumerable<Diagnostic> FourUnitsFit(Compilation compilation) => Unfit(compilation, "units", 4);

    /// <summary>What is reported when the layer of each network finds that an argument does not fit.</summary>
    private static List<Diagnostic> Unfit(Compilation compilation, string argument, int? fit)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SemanticModel model = compilation.GetSemanticModel(tree);
        var problems = new ParseProblems();
        foreach (ClassDeclarationSyntax type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
        {
            var symbol = (INamedTypeSymbol)ModelExtensions.GetDeclaredSymbol(model, type)!;
            WrittenAttribute layer = NetworkDeclaration.Of(symbol, CancellationToken.None)!.Layers[1];
            LayerArguments arguments = LayerDiagnostics.ToArguments(layer.Arguments);
            arguments.Problems.ReportUnfit(argument, fit, "A layer of 9", "4", SampleShape.Vector(2), "use 4");
            LayerDiagnostics.Report(arguments, layer.Arguments, layer, problems);
        }

        return [.. problems.All];
    }
}
