using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Emission;

/// <summary>The samples that a prediction takes through all layers at a time.</summary>
public partial class PredictBlockTests
{
    [Theory]
    [InlineData("784, 16, 16, 10", 48)]
    [InlineData("784, 512, 512, 10", 48)]
    [InlineData("2048, 2048", 120)]
    [InlineData("4096, 4096", 192)]
    public void LargeWeightsAreReadForMoreSamples(string sizes, int block)
    {
        CSharpCompilation networks = Compiler.Compile($"namespace User; [Network({sizes}, Activation.ReLU)] internal partial class Net;");
        GeneratorDriver driver = Compiler.Driver().RunGenerators(networks);

        string source = string.Concat(driver.GetRunResult().GeneratedTrees.Select(tree => tree.GetText().ToString()));
        Assert.Equal($"{block}", Block().Match(source).Groups[1].Value);
    }

    [GeneratedRegex(@"PredictBlock = (\d+);")]
    private static partial Regex Block();
}
