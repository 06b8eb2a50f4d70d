using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Layers;
using NetGen.Generator.Tests.Twins.Checking;

namespace NetGen.Generator.Tests.Twins;

/// <summary>The check itself: hand-written methods pass it, and with one thing changed in a method or its twin they do not.</summary>
public class HarnessTests
{
    private static readonly Change[] Changes =
    [
        new("TwinStopsEarly", "Layer1(count = 1): z1[0, 2] is", ("o < 3; o++)\n        ///", "o < 2; o++)\n        ///")),
        new("TwinReadsAnotherColumn", "Layer1(count = 1): z1[0, 0] is", ("W1[o, i] * x[s, i]", "W1[o, 1 - i] * x[s, i]")),
        new("TwinLeavesATensor", "The twin uses x[0, 2], outside of [1 x 2].", ("W1[o, i] * x[s, i]", "W1[o, i] * x[s, i + 1]")),
        new("ClauseIsOffByOne", "Layer1(count = 1): z1[0, 0] is", ("b1Offset + o</c>", "b1Offset + o + 1</c>")),
        new("MethodReadsAnotherWeight", "Layer1(count = 1): z1[0, 0] is", ("W1Offset + 16 + o", "W1Offset + 17 + o")),
        new("MethodSkipsTheLastOf13", "Layer1(count = 13): z1[12, 0] is", ("s < count; s++)\n            {", "s < count - count / 13; s++)\n{")),
        new("MethodReadsScratch", "PairsTileN_2(t = 0, ahead = 0): y[0] is NaN", ("scratch = __Unsafe", "scratch += __Unsafe")),
        new("TwinDropsOthers", "Layer2(first = 3, count = 1): a2[0, ", ("keeps(first + s, i)", "keeps(s, i)")),
        new("BothDoNothing", "Layer2: the twin changes no element", ("a2[s, i] = keeps", "_ = keeps"), ("? 0.3 : 0;", "? 0.3 : 0;\nreturn;")),
        new(
            "MethodUpdatesTwice", "Gradient1(count = 1, shares = 3, Sgd): W1[0, 2] is",
            ("i < 6 * (share + 1) / shares;", "i < 6 * (share + 1) / shares || i == 2;")),
        new(
            "MethodUpdatesNever", "Gradient1(count = 1, shares = 3, Sgd): W1[0, 0] is",
            ("int i = 6 * share / shares", "int i = 6 * share / shares + shares / 3")),
        new("MethodMixesStates", "Gradient1(count = 1, shares = 1, Sgd): state 0 of W1[0, 0] is", ("ref state, i * 16)", "ref state, 0)")),
        new(
            "MethodUpdatesBeyond", " is written to W1 at 96, where no tensor is stored",
            ("i < 6 * (share + 1) / shares;", "i <= 6 * (share + 1) / shares;")),
        new("MethodWritesBeyond", " is written to z1 at 16, where no tensor is stored", ("s < count; s++)\n            {", "s <= count; s++)\n{")),
        new("MethodReadsBeyond", "Layer1(count = 1): z1[0, 0] is", ("W1Offset + 16 + o", "W1Offset + 64 + o")),
        new("TwinUpdatesTwice", "the twin updates W1[0, 0] 2 times instead of once", ("Update(ref W1[o, i], dW)", "Update(ref W1[o, i / 2 * 2], dW)")),
    ];

    [Fact]
    public void MethodsPassThatDoWhatTheirTwinsSay()
    {
        CheckResult result = Run(HandWrittenPasses.Source);
        Assert.Empty(result.Failures);
        Assert.Equal(["Layer1", "PairsTileN_2", "Layer2", "Gradient1"], result.Methods.Select(name => name["HandWritten.Net.".Length..]));
    }

    [Fact]
    public void EachChangeIsFound()
    {
        IReadOnlyList<string> failures = Run([.. Changes.Select(change => change.Apply())]).Failures;
        Assert.All(Changes, change => Assert.Contains(
            failures, failure => failure.StartsWith(change.Name, StringComparison.Ordinal) && failure.Contains(change.Failure)));
    }

    [Fact]
    public void EveryActivationHasAFormula() => Assert.Equal(
        Enum.GetNames<Activation>().Except(["Softmax"]).Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal),
        typeof(Elementwise).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)
            .Except(["erf"]).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryOptimizerTakesPart() => Assert.Equal(
        OptimizerCase.All[0].Optimizer.Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(contract => contract.Name == "IOptimizer"))
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        OptimizerCase.All.Select(optimizer => optimizer.Optimizer.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void RandomNetworksHaveEveryKindOfLayer() => Assert.All(
        LayerCatalog.Factories.Select(factory => factory.AttributeName.Replace("Attribute", "")),
        name => Assert.Contains(RandomNetworks.All, network => network.Contains($", {name}")));

    private static CheckResult Run(params string[] sources)
    {
        CSharpCompilation networks = Compiler.Compile(sources);
        using CheckProgram program = new(networks, PassesType.All(networks.SyntaxTrees));
        return program.Run();
    }

    /// <summary>A mistake in the hand-written methods.</summary>
    /// <param name="Name">What is wrong; the namespace of this variant.</param>
    /// <param name="Failure">What the check says.</param>
    /// <param name="Replacements">What is replaced.</param>
    private sealed record Change(string Name, string Failure, params (string Old, string New)[] Replacements)
    {
        public string Apply() => Replacements.Aggregate(HandWrittenPasses.In(Name), (source, replacement) =>
        {
            Assert.Contains(replacement.Old, source);
            return source.Replace(replacement.Old, replacement.New);
        });
    }
}
