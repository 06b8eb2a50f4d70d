using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>NETGEN015: a loss that does not fit the output, wherever a call shows both.</summary>
public class LossRuleTests
{
    private const string Sigmoid = "[Network(2, 3, Activation.Sigmoid)] public partial class Net;";
    private const string Softmax =
        "[Network, Input(2), Dense(4, Activation.Sigmoid), Dense(3, Activation.Softmax)] public partial class Net;";
    private const string Identity =
        "[Network(2, 4, 3, Activation.Sigmoid, Output = Activation.Identity)] public partial class Net;";

    [Theory]
    [InlineData(
        Sigmoid,
        "net.Trainer(Loss.CrossEntropy, new Adam())", "Loss.CrossEntropy", "CrossEntropy does not fit the output activation "
            + "Sigmoid; it fits Identity and Softmax.")]
    [InlineData(
        Sigmoid,
        "net.Trainer(optimizer: new Sgd(0.1f), loss: default(CrossEntropy))", "default(CrossEntropy)", "CrossEntropy does "
            + "not fit")]
    [InlineData(
        Sigmoid,
        "NetworkExtensions.Trainer(net, new BinaryCrossEntropyWithLogits(), new Adam())", "new "
            + "BinaryCrossEntropyWithLogits()", "it fits Identity.")]
    [InlineData(
        Softmax,
        "net.Evaluate(data, Loss.BinaryCrossEntropy)", "Loss.BinaryCrossEntropy", "it fits Sigmoid. Losses that fit "
            + "Softmax: MeanSquaredError")]
    [InlineData(
        Identity,
        "net.Trainer(Loss.BinaryCrossEntropy, new Adam())", "Loss.BinaryCrossEntropy", "the output activation Identity")]
    [InlineData(
        Sigmoid,
        "new Net().Clone().Trainer(Loss.CrossEntropy, new Adam())", "Loss.CrossEntropy", "CrossEntropy does not fit")]
    public void ALossThatDoesNotFitIsAnErrorAtTheLoss(string network, string call, string place, string message)
    {
        Diagnostic found = Assert.Single(Analyze(network, call));
        Assert.Equal(("NETGEN015", place), (found.Id, found.Place()));
        Assert.Contains(message, found.Message());
    }

    /// <summary>The trainer, which refuses what only shows at run time, says the same.</summary>
    [Theory]
    [InlineData(Sigmoid, "Loss.CrossEntropy", "CrossEntropy", Activation.Sigmoid)]
    [InlineData(Softmax, "Loss.BinaryCrossEntropy", "BinaryCrossEntropy", Activation.Softmax)]
    public void TheMessageIsTheTrainers(string network, string loss, string name, Activation output) =>
        Assert.Equal(
            LossOutputs.Explain(name, LossOutputs.OutputsOf(name), output),
            Assert.Single(Analyze(network, $"net.Trainer({loss}, new Adam())")).Message());

    [Theory]
    [InlineData(Sigmoid, "net.Trainer(Loss.BinaryCrossEntropy, new Adam())")]
    [InlineData(Sigmoid, "net.Trainer(Loss.Huber(2), new Adam())")]
    [InlineData(Softmax, "net.Trainer(Loss.CrossEntropy, new Adam())")]
    [InlineData(Identity, "net.Evaluate(data, Loss.CrossEntropy)")]
    [InlineData(Identity, "net.Evaluate(data, Loss.BinaryCrossEntropyWithLogits)")]
    public void ALossThatFitsIsNot(string network, string call) => Assert.Empty(Analyze(network, call));

    [Fact]
    public void TheNetworkMayComeFromACompiledAssembly()
    {
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(Compiler.Compile(Softmax), out Compilation library, out _);
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        image.Position = 0;
        CSharpCompilation user = Compiler.Compile(User("net.Evaluate(data, Loss.BinaryCrossEntropy)"))
            .WithAssemblyName("User")
            .AddReferences(MetadataReference.CreateFromStream(image));
        Assert.Equal("Loss.BinaryCrossEntropy", Assert.Single(user.Analyze()).Place());
    }

    /// <summary>The call must compile: an analyzer that sees an unbound call sees nothing.</summary>
    private static ImmutableArray<Diagnostic> Analyze(string network, string call)
    {
        CSharpCompilation compilation = Compiler.Compile(network, User(call));
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        Assert.Empty(updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation.Analyze();
    }

    private static string User(string call) => $"static class User {{ static object Use(Net net, Dataset data) => {call}; }}";
}
