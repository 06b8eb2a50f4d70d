using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Layers;
using NetGen.Generator.Tests.Twins.Checking;

namespace NetGen.Generator.Tests.Twins;

/// <summary>The check itself: hand-written methods pass it, and with one thing changed in a method or its twin they do not.</summary>
public class HarnessTests
{
    private static readonly (string Name, string Old, string New, string Failure)[] Changes =
    [
        ("TwinStopsEarly", "o < 3; o++)\n        ///", "o < 2; o++)\n        ///", "Layer1(count = 1): z1[0, 2] is"),
        ("TwinReadsAnotherColumn", "W1[o, i] * x[s, i]", "W1[o, 1 - i] * x[s, i]", "Layer1(count = 1): z1[0, 0] is"),
        ("TwinLeavesATensor", "W1[o, i] * x[s, i]", "W1[o, i] * x[s, i + 1]", "The twin uses x[0, 2], outside of [1 x 2]."),
        ("ClauseIsOffByOne", "b1Offset + o</c>", "b1Offset + o + 1</c>", "Layer1(count = 1): z1[0, 0] is"),
        ("MethodReadsAnotherWeight", "W1Offset + 16 + o", "W1Offset + 17 + o", "Layer1(count = 1): z1[0, 0] is"),
        ("MethodSkipsTheLastOfThirteen", "s < count; s++)\n            {\n                for (int o = 0; o < 3", "s < count - count / 13; s++)\n            {\n                for (int o = 0; o < 3", "Layer1(count = 13): z1[12, 0] is"),
        ("MethodReadsScratch", "scratch = __Unsafe", "scratch += __Unsafe", "PairsTileN_2(t = 0, ahead = 0): y[0] is NaN"),
        ("TwinDropsOthers", "keeps(first + s, i)", "keeps(s, i)", "Layer2(first = 3, count = 1): a2[0, "),
        ("TwinDoesNothing", "a2[s, i] = keeps", "_ = keeps", "a2[0, "),
        ("BothDoNothing", "a2[s, i] = keeps", "_ = keeps", "Layer2: the twin changes no element"),
        ("BothDoNothing", "? 0.3 : 0;", "? 0.3 : 0;\nreturn;", "Layer2: the twin changes no element"),
        ("MethodUpdatesTwice", "6 * (share + 1) / shares; i++", "6 * (share + 1) / shares + (6 * (share + 1) / shares < 6 ? 1 : 0); i++", "Gradient1(count = 1, shares = 3, Sgd): W1[0, 2] is"),
        ("MethodUpdatesNever", "int i = 6 * share / shares", "int i = 6 * share / shares + (shares == 3 ? 1 : 0)", "Gradient1(count = 1, shares = 3, Sgd): W1[0, 0] is"),
        ("MethodMixesStates", "ref state, i * 16)", "ref state, 0)", "Gradient1(count = 1, shares = 1, Sgd): state 0 of W1[0, 0] is"),
        ("TwinUpdatesTwice", "optimizer.Update(ref W1[o, i], dW);", "optimizer.Update(ref W1[o, i / 2 * 2], dW);", "the twin updates W1[0, 0] 2 times instead of once"),
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
        CheckResult result = Run([.. Changes.GroupBy(change => change.Name).Select(group => group.Aggregate(HandWrittenPasses.In(group.Key), (source, change) =>
        {
            Assert.Contains(change.Old, source);
            return source.Replace(change.Old, change.New);
        }))]);
        Assert.All(Changes, change => Assert.Contains(result.Failures, failure => failure.StartsWith(change.Name, StringComparison.Ordinal) && failure.Contains(change.Failure)));
     }

    [Fact]
    public void EveryActivationHasAFormula() => Assert.Equal(
        Enum.GetNames<Activation>().Except(["Softmax"]).Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal),
        typeof(Elementwise).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Except(["erf"]).Order(StringComparer.Ordinal));

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
}
