using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Parsing;

/// <summary>A generator runs on every keystroke, on code that nobody would call finished.</summary>
public class RobustnessTests
{
    private const string Shorthand =
        "[Network(784, hidden: 16, outputs: 10, Activation.ReLU, Output = Activation.Softmax, "
        + "Initializer = Initializer.Normal, StandardDeviation = 0.1)]";

    private const string LongForm =
        "[Network(Initializer = Initializer.HeNormal)] [Input(size: 784)] "
        + "[Dense(16, Activation.ReLU), Dense(10, Activation.Softmax)]";

    [Theory]
    [InlineData(Shorthand, "\npublic partial class Net;")]
    [InlineData(LongForm, "\npublic partial class Net;")]
    [InlineData(Shorthand + "\npublic partial class Outer { public partial class Net { int Forward; } }", "")]
    public void CutOffAtAnyCharacterNothingThrows(string text, string rest)
    {
        CSharpCompilation compilation = Compiler.Compile();
        GeneratorDriver driver = Compiler.Driver();
        for (int length = 0; length <= text.Length; length++)
        {
            SyntaxTree tree = Compiler.Tree(text[..length] + rest);
            CSharpCompilation cut = compilation.AddSyntaxTrees(tree);
            driver = driver.RunGenerators(cut);
            GeneratorDriverRunResult result = driver.GetRunResult();
            Assert.Null(result.Results[0].Exception);
            Assert.Empty(result.Diagnostics);
            Assert.DoesNotContain(cut.AnalyzeAlone(), diagnostic => diagnostic.Id == "AD0001");
        }
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, false)]
    [InlineData(LanguageVersion.CSharp11, true)]
    public void OldLanguagesAreRefusedInWords(LanguageVersion version, bool isFine)
    {
        CSharpParseOptions options = Compiler.Latest.WithLanguageVersion(version);
        CSharpCompilation compilation = Compiler.Compile().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("[NetGen.Network(2, 1, NetGen.Activation.Tanh)] partial class Net { }", options));
        ImmutableArray<Diagnostic> found = compilation.Analyze(options);
        Assert.Equal(isFine ? [] : ["NETGEN016"], found.Select(diagnostic => diagnostic.Id));
        Assert.All(
            found,
            diagnostic => Assert.Contains("needs C# 11.0 or later, but this project uses C# 10.0", diagnostic.Message()));
        Assert.Equal(isFine, Compiler.Driver(options).RunGenerators(compilation).GetRunResult().GeneratedTrees.Length > 0);
    }
}
