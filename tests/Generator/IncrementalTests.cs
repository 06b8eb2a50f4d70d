using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>What an edit makes the generator do again, step by step.</summary>
public class IncrementalTests
{
    private const string Digits =
        "[Network(784, 16, 10, Activation.Sigmoid)] partial class Digits { int Twice(int x) { return 2 * x; } }";
    private const string Xor = "[Network, Input(2), Dense(2, Activation.Tanh), Dense(1, Activation.Sigmoid)] partial class Xor;";
    private const string Other = "class Other { int _value; }";

    private static readonly string[] Steps =
        [NetworkGenerator.Steps.Parse, NetworkGenerator.Steps.Model, NetworkGenerator.Steps.Emit];

    [Fact]
    public void TheSameCompilationIsServedFromTheCache()
    {
        CSharpCompilation compilation = Compiler.Compile(Digits, Xor);
        GeneratorRunResult second = Run(compilation, compilation);
        Assert.All(
            Steps, step => Assert.All(Reasons(second, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void TheSameSourceAnewIsServedFromTheCache() => AssertNothingIsEmittedAgain(Digits, Digits);

    [Theory]
    [InlineData("// a comment\n", "[Network")]
    [InlineData("/* sizes */ ", "784")]
    [InlineData("x + ", "2 * x")]
    [InlineData("string _name = \"\"; ", "int Twice")]
    [InlineData("public ", "int Twice")]
    [InlineData("\n\n", "partial")]
    public void AnEditBesideTheAttributeEmitsNothingAgain(string inserted, string before) =>
        AssertNothingIsEmittedAgain(Digits, Digits.Replace(before, inserted + before, StringComparison.Ordinal));

    [Fact]
    public void AnotherWayToWriteTheSameNetworkEmitsNothingAgain() =>
        AssertNothingIsEmittedAgain(Digits, Digits
            .Replace("784, 16, 10", "28 * 28, outputs: 10, hidden: 0x10", StringComparison.Ordinal)
            .Replace("Activation.Sigmoid", "activation: Activation.Sigmoid", StringComparison.Ordinal));

    [Fact]
    public void AnEditOfAnotherTypeEmitsNothingAgain()
    {
        CSharpCompilation compilation = Compiler.Compile(Digits, Other);
        GeneratorRunResult second = Run(
            compilation,
            compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[1], Compiler.Tree("class Other { string _value; } class New { }", "Source1.cs")));
        AssertNothingIsEmittedAgain(second);
    }

    [Theory]
    [InlineData("16", "17")]
    [InlineData("Sigmoid", "Tanh")]
    [InlineData("class Digits", "class Numbers")]
    public void AnEditOfTheNetworkEmitsItAgain(string old, string edited)
    {
        GeneratorRunResult second =
            Run(Compiler.Compile(Digits), Replace(Digits, Digits.Replace(old, edited, StringComparison.Ordinal)));
        foreach (string step in Steps)
        {
            Assert.Contains(
                Reasons(second, step), reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        }
    }

    [Fact]
    public void OfTwoNetworksOnlyTheEditedOneIsEmittedAgain()
    {
        CSharpCompilation compilation = Compiler.Compile(Digits, Xor);
        GeneratorRunResult second = Run(
            compilation,
            compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[0], Compiler.Tree(Digits.Replace("16", "17", StringComparison.Ordinal), "Source0.cs")));
        foreach (string step in Steps)
        {
            ImmutableArray<IncrementalGeneratorRunStep> runs = second.TrackedSteps[step];
            Assert.Equal(2, runs.Length);
            Assert.Contains(runs[0].Outputs, output => output.Reason == IncrementalStepRunReason.Modified);
            Assert.All(
                runs[1].Outputs,
                output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        }
    }

    private static void AssertNothingIsEmittedAgain(string first, string second) =>
        AssertNothingIsEmittedAgain(Run(Compiler.Compile(first), Replace(first, second)));

    /// <summary>Parsing again is what it takes to see that nothing changed; emission must not even be asked.</summary>
    private static void AssertNothingIsEmittedAgain(GeneratorRunResult second)
    {
        Assert.All(
            Reasons(second, NetworkGenerator.Steps.Parse),
            reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.All(
            Reasons(second, NetworkGenerator.Steps.Model), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(second, NetworkGenerator.Steps.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(OutputReasons(second), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static CSharpCompilation Replace(string first, string second)
    {
        CSharpCompilation compilation = Compiler.Compile(first);
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Compiler.Tree(second));
    }

    private static GeneratorRunResult Run(CSharpCompilation first, CSharpCompilation second)
    {
        GeneratorDriver driver = Compiler.Driver().RunGenerators(first);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
        return driver.RunGenerators(second).GetRunResult().Results[0];
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step)
    {
        IncrementalStepRunReason[] reasons =
            [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
