using NetGen.Generator.Layers.Dense;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Parsing;

/// <summary>What the parser makes of the two forms.</summary>
public class NetworkParserTests
{
    [Fact]
    public void ShorthandIsAStackOfDenseLayers()
    {
        NetworkModel network =
            Parse.One("[Network(784, 16, 20, 10, Activation.ReLU, Output = Activation.Softmax)] partial class Net;");
        Assert.Equal(784, network.InputSize);
        Assert.Equal(
            [
                new DenseLayer(1, SampleLayout.Raw(SampleShape.Vector(784)), 16, Activation.ReLU, Initializer.HeUniform, 0),
                new DenseLayer(2, SampleLayout.Row(16), 20, Activation.ReLU, Initializer.HeUniform, 0),
                new DenseLayer(3, SampleLayout.Row(20), 10, Activation.Softmax, Initializer.XavierUniform, 0),
            ],
            network.Layers.Cast<DenseLayer>());
    }

    [Theory]
    [InlineData("[Network(7, 3, Activation.Tanh)]", 1)]
    [InlineData("[Network(7, 1, 3, Activation.Tanh)]", 2)]
    [InlineData("[Network(7, 1, 2, 3, Activation.Tanh)]", 3)]
    [InlineData("[Network(7, 1, 2, 3, 3, Activation.Tanh)]", 4)]
    [InlineData("[Network(7, 1, 2, 3, 4, 3, Activation.Tanh)]", 5)]
    [InlineData("[Network(7, 1, 2, 3, 4, 5, 3, Activation.Tanh)]", 6)]
    [InlineData("[Network(7, 1, 2, 3, 4, 5, 6, 3, Activation.Tanh)]", 7)]
    [InlineData("[Network(7, 1, 2, 3, 4, 5, 6, 7, 3, Activation.Tanh)]", 8)]
    [InlineData("[Network(7, 1, 2, 3, 4, 5, 6, 7, 8, 3, Activation.Tanh)]", 9)]
    public void EachOverloadIsRead(string attribute, int layers)
    {
        NetworkModel network = Parse.One(attribute + " partial class Net;");
        Assert.Equal(layers, network.Layers.Count);
        Assert.Equal(7, network.Layers[0].InputSize);
        Assert.Equal(3, network.Layers[layers - 1].OutputSize);
        Assert.Equal(Enumerable.Range(1, layers - 1), network.Layers.Take(layers - 1).Select(layer => layer.OutputSize));
    }

    [Fact]
    public void BothFormsOfOneNetworkAreEqual() =>
        Assert.Equal(
            Parse.One(
                """
                [Network(outputs: 3, inputs: 4, hidden: 8, activation: Activation.Elu, Output = Activation.Identity)]
                partial class Net;
                """),
            Parse.One(
                """
                [Network] [Input(4), Dense(4 + 4, Activation.Elu)] [Dense(activation: Activation.Identity, units: 3)]
                partial class Net;
                """));

    [Fact]
    public void LayersKeepTheirSourceOrderAcrossBrackets()
    {
        string[] layers =
            [.. Enumerable.Range(1, 80).Select(i =>
                $"[Dense({i}, Activation.Tanh)" + (i % 3 == 0 ? $", Dense({1000 + i}, Activation.Elu)]" : "]"))];
        NetworkModel network = Parse.One("[Input(4), Network] " + string.Join("\n", layers) + " partial class Net;");
        Assert.Equal(
            Enumerable.Range(1, 80).SelectMany(i => i % 3 == 0 ? new[] { i, 1000 + i } : [i]),
            network.Layers.Select(layer => layer.OutputSize));
    }

    [Fact]
    public void TheNetworksInitializerIsThatOfLayersWithoutOne()
    {
        NetworkModel network = Parse.One(
            """
            [Network(Initializer = Initializer.Normal, StandardDeviation = 0.5)]
            [Input(4)]
            [Dense(8, Activation.ReLU)]
            [Dense(8, Activation.ReLU, Initializer = Initializer.LeCunNormal)]
            [Dense(8, Activation.ReLU, Initializer = Initializer.Normal, StandardDeviation = 2)]
            partial class Net;
            """);
        Assert.Equal(
            [(Initializer.Normal, 0.5), (Initializer.LeCunNormal, 0), (Initializer.Normal, 2)],
            network.Layers.Cast<DenseLayer>().Select(layer => (layer.Initializer, layer.StandardDeviation)));
    }

    [Theory]
    [InlineData("[Network(0, 1, Activation.Tanh)]")]
    [InlineData("[Network(1, int.MaxValue, Activation.Tanh)]")]
    [InlineData("[Network(int.MaxValue, int.MaxValue, int.MaxValue, Activation.Tanh)]")]
    [InlineData("[Network(1, 2, 3)]")]
    [InlineData("[Network(1, 2, Activation.Tanhh)]")]
    [InlineData("[Network]")]
    [InlineData("[Network, Input(int.MaxValue), Dense(1, Activation.Tanh)]")]
    [InlineData("[Network, Input(2), Dense]")]
    [InlineData("[Network(Output = Activation.Tanh), Input(2), Dense(1, Activation.Tanh)]")]
    public void AWrongArgumentBreaksTheModel(string attribute)
    {
        NetworkModel network = Parse.One(attribute + " partial class Net;");
        Assert.True(network.IsBroken);
        Assert.Equal(0, network.InputSize);
    }

    [Theory]
    [InlineData("[Network(2, 1, Activation.Tanh)] class Net;")]
    [InlineData("class Outer { [Network(2, 1, Activation.Tanh)] partial class Net; }")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial record Net;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial struct Net;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net<T>;")]
    [InlineData("partial class Outer<T> { partial class Middle { [Network(2, 1, Activation.Tanh)] partial class Net; } }")]
    [InlineData("[Network(2, 1, Activation.Tanh)] static partial class Net;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] abstract partial class Net;")]
    [InlineData("file partial class Net;  [Network(2, 1, Activation.Tanh)] file partial class Net;")]
    [InlineData("file partial class Outer { [Network(2, 1, Activation.Tanh)] partial class Net; }")]
    public void ATypeThatCannotBeExtendedHasNoModel(string source) => Assert.Empty(Parse.All(Compiler.Compile(source)));

    [Fact]
    public void NetworkOnTwoDeclarationsIsEmittedOnce() =>
        Assert.Single(Parse.All(Compiler.Compile(
            "[Network(2, 1, Activation.Tanh)] partial class Net; [Network(3, 1, Activation.Tanh)] partial class Net;")));

    [Fact]
    public void WithoutTheRuntimeThereIsNothingToDo() =>
        Assert.Empty(Parse.All(Compiler.Compile("[Network(2, 1, Activation.Tanh)] partial class Net;").WithoutRuntime()));

    [Theory]
    [InlineData("string text")]
    [InlineData("int inputs, int outputs")]
    [InlineData("int inputs, params int[] activation")]
    public void AnAttributeOfThatNameFromElsewhereIsNotOurs(string parameters)
    {
        string attribute = $"namespace NetGen {{ class NetworkAttribute({parameters}) : System.Attribute; }}";
        string use =
            $"[NetGen.Network({(parameters == "string text" ? "\"\"" : "2, 1")})] partial class Net;";
        Assert.Empty(Parse.All(Compiler.Compile(use, attribute).WithoutRuntime()));
    }
}
