using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Layers.Dense;
using NetGen.Generator.Model;
using NetGen.Generator.Tests.Parsing;

namespace NetGen.Generator.Tests.Model;

/// <summary>What incremental caching rests on: models are equal by value and hold nothing of Roslyn's.</summary>
public class NetworkModelTests
{
    private const string Source =
        "namespace A; partial class Outer { [NetGen.Network(4, 8, 3, NetGen.Activation.ReLU)] partial class Net; }";

    public static TheoryData<string> Changes => new(
        "4, 8, 3 -> 5, 8, 3",
        "4, 8, 3 -> 4, 9, 3",
        "4, 8, 3 -> 4, 8, 2",
        "4, 8, 3 -> 4, 3",
        "ReLU -> Tanh",
        "ReLU -> ReLU, Output = NetGen.Activation.Tanh",
        "ReLU -> ReLU, Initializer = NetGen.Initializer.HeNormal",
        "class Net -> class Met",
        "class Net; -> class Net { Net(int a) { } }",
        "Outer -> Other",
        "partial class Outer -> partial struct Outer",
        "namespace A -> namespace B",
        "4, 8, 3 -> 4, 0, 3");

    [Fact]
    public void TheSameSourceGivesEqualModels()
    {
        NetworkModel first = Parse.One(Source), second = Parse.One("// a comment\n" + Source);
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void WhateverIsEmittedTakesPartInEquality(string change)
    {
        string[] parts = change.Split(" -> ");
        string changed = Source.Replace(parts[0], parts[1], StringComparison.Ordinal);
        Assert.NotEqual(Source, changed);
        Assert.NotEqual(Parse.One(Source), Parse.One(changed));
    }

    [Fact]
    public void StandardDeviationsTakePartInEquality()
    {
        DenseLayer layer = new(1, SampleLayout.Row(2), 3, Activation.Tanh, Initializer.Normal, 0.5);
        Assert.Equal<Layer>(layer, layer with { });
        Assert.NotEqual<Layer>(layer, layer with { StandardDeviation = 0.25 });
    }

    [Theory]
    [InlineData(Source)]
    [InlineData("[NetGen.Network, NetGen.Input(3), NetGen.Dense(2, NetGen.Activation.Silu)] partial class Net(int seed);")]
    [InlineData("[NetGen.Network(0, 3, NetGen.Activation.Silu)] partial class Net;")]
    public void AModelHoldsNothingOfRoslyns(string source) => Assert.Null(ModelWalk.FindRoslyn(Parse.One(source)));

    [Fact]
    public void TheWalkFindsWhatItLooksFor()
    {
        CSharpCompilation compilation = Compiler.Compile(Source);
        SyntaxNode node = compilation.SyntaxTrees[0].GetRoot();
        ISymbol symbol = compilation.GetTypeByMetadataName("A.Outer")!;
        foreach (object forbidden in new object[] { compilation, node, symbol, node.GetLocation(), compilation.SyntaxTrees[0] })
        {
            Assert.Equal($"model: {forbidden.GetType().Name}", ModelWalk.FindRoslyn(forbidden));
            Assert.NotNull(ModelWalk.FindRoslyn(new EquatableArray<Holder>([new Holder("fine"), new Holder(forbidden)])));
        }

        Assert.Null(ModelWalk.FindRoslyn(new EquatableArray<Holder>(ImmutableArray.Create(new Holder("fine")))));
    }

    private sealed record Holder(object Held);
}
