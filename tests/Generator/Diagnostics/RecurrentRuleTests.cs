using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What the recurrent layers say of shapes, sizes and activations that do not fit.</summary>
public class RecurrentRuleTests
{
    [Theory]
    [InlineData("Input(8, 8)", "Lstm(0)", "NETGEN003", "0", "this one is 0")]
    [InlineData("Input(8, 8)", "Gru(16384)", "NETGEN004", "16384", "Layer 1 has")]
    [InlineData("Input(8, 8)", "SimpleRnn(8, Activation = 0)", "NETGEN007", "0", "0 is not a member of Activation")]
    [InlineData("Input(8, 8)", "Lstm(8, StandardDeviation = 1)", "NETGEN008", "1", "but here the weights are drawn by XavierUniform")]
    [InlineData(
        "Input(100000, 1)", "Lstm(64)", "NETGEN017", "64",
        "The memory of Lstm for all steps, 27,200,272 values, does not fit into 16,777,216: the input is a sequence of 100000 steps x 1; at most about 32 units fit")]
    [InlineData("Input(784)", "SimpleRnn(8)", "NETGEN018", "SimpleRnn(8)", "SimpleRnn expects a sequence, but its input is a vector of 784; write Input(steps, features)")]
    [InlineData("Input(28, 28, 1)", "Lstm(8)", "NETGEN018", "Lstm(8)", "but its input is an image of 28x28x1; write Input(steps, features)")]
    [InlineData(
        "Input(8, 8), Gru(5)", "Gru(8)", "NETGEN018", "Gru(8)",
        "Gru expects a sequence, but its input is a vector of 5; the layers before must produce a sequence, and recurrent ones need ReturnSequences = true")]
    [InlineData(
        "Input(8, 8)", "SimpleRnn(8, Activation = Activation.Gelu)", "NETGEN019", "Activation.Gelu",
        "Activation is Gelu, but must be Tanh, ReLU, LeakyReLU, Sigmoid or Identity")]
    [InlineData(
        "Input(8, 8)", "SimpleRnn(8, Activation = Activation.Elu)", "NETGEN019", "Activation.Elu",
        "Activation is Elu, but must be Tanh, ReLU, LeakyReLU, Sigmoid or Identity, whose derivatives can be computed from the states")]
    public void PointsAtWhatIsWrong(string before, string layer, string id, string place, string message)
    {
        Diagnostic diagnostic = Assert.Single(
            Compiler.Analyze($"[Network, {before}, {layer}, Dense(2, Activation.Identity)] partial class Net;"));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Place());
        Assert.Contains(message, diagnostic.Message());
    }

    /// <summary>States alone have to be kept between the steps only where nothing but layers over vectors follows the recurrent ones.</summary>
    [Theory]
    [InlineData("Lstm(8), Dense(2, Activation.Softmax)", true)]
    [InlineData("Gru(8, ReturnSequences = true), SimpleRnn(4)", true)]
    [InlineData("Normalization, Lstm(8), Dense(2, Activation.Softmax)", true)]
    [InlineData("Dropout(0.1), Lstm(8)", true)]
    [InlineData("Normalization, Dense(2, Activation.Softmax)", false)]
    [InlineData("Normalization", false)]
    [InlineData("Gru(8, ReturnSequences = true)", false)]
    [InlineData("Gru(8, ReturnSequences = true), Dense(2, Activation.Softmax)", false)]
    [InlineData("Dense(8, Activation.Tanh)", false)]
    public void StreamsAreEmittedWhereTheyMakeSense(string layers, bool has)
    {
        GeneratorDriverRunResult result = Compiler.Driver()
            .RunGenerators(Compiler.Compile($"[Network, Input(7, 5), {layers}] partial class Net;")).GetRunResult();
        Assert.Equal(has, result.GeneratedTrees.Any(tree => tree.FilePath.EndsWith("Net.Stream.g.cs", StringComparison.Ordinal)));
    }
}
