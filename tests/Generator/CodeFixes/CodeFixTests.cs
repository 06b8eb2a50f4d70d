using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>Each code fix: what it offers, the text that it leaves, and that nothing is wrong afterwards.</summary>
public class CodeFixTests
{
    [Theory]
    // NETGEN001: partial
    [InlineData(
        "NETGEN001", "Make 'Net' partial",
        "[Network(2, 1, Activation.Tanh)] class Net;",
        "[Network(2, 1, Activation.Tanh)] partial class Net;")]
    [InlineData(
        "NETGEN001", "Make 'Net' partial",
        "/// <summary>Reads.</summary>\n[Network(2, 1, Activation.Tanh)] // two\npublic sealed /* plain */ class Net { public int A; }",
        "/// <summary>Reads.</summary>\n[Network(2, 1, Activation.Tanh)] // two\npublic sealed /* plain */ partial class Net { public int A; }")]
    [InlineData(
        "NETGEN001", "Make 'Outer' partial",
        "public readonly record struct Outer(int A) { [Network(2, 1, Activation.Tanh)] partial class Net; }",
        "public readonly partial record struct Outer(int A) { [Network(2, 1, Activation.Tanh)] partial class Net; }")]
    // NETGEN005: softmax inside, shorthand
    [InlineData(
        "NETGEN005", "Move Softmax to the output and use ReLU in the hidden layers",
        "[Network(2, 3, 4, Activation.Softmax)] partial class Net;",
        "[Network(2, 3, 4, Activation.ReLU, Output = Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN005", "Move Softmax to the output and use ReLU in the hidden layers",
        "[Network(2, outputs: 4, activation: NetGen.Activation.Softmax, hidden: 3, Initializer = Initializer.HeNormal /* wide */)] "
            + "partial class Net;",
        "[Network(2, outputs: 4, activation: NetGen.Activation.ReLU, hidden: 3, Initializer = Initializer.HeNormal, "
            + "Output = NetGen.Activation.Softmax /* wide */)] partial class Net;")]
    [InlineData(
        "NETGEN005", "Swap activations with the last layer: Identity here, Softmax there",
        "[Network(2, 3, 5, 4, Activation.Softmax, Output = Activation.Identity)] partial class Net;",
        "[Network(2, 3, 5, 4, Activation.Identity, Output = Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN005", "Use ReLU here; the output already has Softmax",
        "[Network(2, 3, 4, Activation.Softmax, Output = Activation.Softmax)] partial class Net;",
        "[Network(2, 3, 4, Activation.ReLU, Output = Activation.Softmax)] partial class Net;")]
    // NETGEN005: long form
    [InlineData(
        "NETGEN005", "Swap activations with the last layer: Sigmoid here, Softmax there",
        "[Network, Input(2)]\n[Dense(3, Activation.Softmax), Dense(4, Activation.Tanh)]\n"
            + "[Dense(activation: Activation.Sigmoid, units: 4)] partial class Net;",
        "[Network, Input(2)]\n[Dense(3, Activation.Sigmoid), Dense(4, Activation.Tanh)]\n"
            + "[Dense(activation: Activation.Softmax, units: 4)] partial class Net;")]
    [InlineData(
        "NETGEN005", "Use ReLU here; the output already has Softmax",
        "[Network, Input(2), Dense(3, Activation.Softmax), Dense(4, Activation.Softmax)] partial class Net;",
        "[Network, Input(2), Dense(3, Activation.ReLU), Dense(4, Activation.Softmax)] partial class Net;")]
    // NETGEN005: layers with several integers, which once were taken for the shorthand
    [InlineData(
        "NETGEN005", "Swap activations with the last layer: Identity here, Softmax there",
        "[Network, Input(9, 9, 1), Conv2D(20, 3, 5, Activation.Softmax), MaxPool2D(2, 3), Dense(4, Activation.Identity)] partial class Net;",
        "[Network, Input(9, 9, 1), Conv2D(20, 3, 5, Activation.Identity), MaxPool2D(2, 3), Dense(4, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN005", "Swap activations with the last layer: Tanh here, Softmax there",
        "[Network, Input(9, 2), Conv1D(20, 3, Activation.Softmax), Lstm(4), Maxout(5, 3), Dense(4, Activation.Tanh)] partial class Net;",
        "[Network, Input(9, 2), Conv1D(20, 3, Activation.Tanh), Lstm(4), Maxout(5, 3), Dense(4, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN005", "Use ReLU here; the output already has Softmax",
        "[Network, Input(9, 9, 1), Conv2D(20, 3, 5, Activation.Softmax), Conv2D(2, 1, 3, Activation.Softmax)] partial class Net;",
        "[Network, Input(9, 9, 1), Conv2D(20, 3, 5, Activation.ReLU), Conv2D(2, 1, 3, Activation.Softmax)] partial class Net;")]
    // NETGEN005: a single output, on which softmax would be the next error
    [InlineData(
        "NETGEN005", "Use ReLU in the hidden layers and Sigmoid at the output, for a single probability",
        "[Network(2, 3, 1, NetGen.Activation.Softmax)] partial class Net;",
        "[Network(2, 3, 1, NetGen.Activation.ReLU, Output = NetGen.Activation.Sigmoid)] partial class Net;")]
    // NETGEN006: softmax on one output
    [InlineData(
        "NETGEN006", "Use Sigmoid for a single probability",
        "[Network(2, 3, 1, Activation.ReLU, Output = Activation.Softmax)] partial class Net;",
        "[Network(2, 3, 1, Activation.ReLU, Output = Activation.Sigmoid)] partial class Net;")]
    [InlineData(
        "NETGEN006", "Use Sigmoid for a single probability",
        "[Network, Input(2), Dense(1, Activation.Softmax)] partial class Net;",
        "[Network, Input(2), Dense(1, Activation.Sigmoid)] partial class Net;")]
    // NETGEN017: a size that does not fit
    [InlineData(
        "NETGEN017", "Use 6",
        "[Network, Input(8, 6, 1), Conv2D(4, 9, Activation.ReLU), Dense(2, Activation.Softmax)] partial class Net;",
        "[Network, Input(8, 6, 1), Conv2D(4, 6, Activation.ReLU), Dense(2, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN017", "Use 8",
        "[Network, Input(8, 6, 1), Conv2D(4, 1 + 8, 6, Activation.ReLU), Dense(2, Activation.Softmax)] partial class Net;",
        "[Network, Input(8, 6, 1), Conv2D(4, 8, 6, Activation.ReLU), Dense(2, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN017", "Use 5",
        "[Network, Input(5, 3), Conv1D(4, 9, Activation.ReLU), Dense(2, Activation.Softmax)] partial class Net;",
        "[Network, Input(5, 3), Conv1D(4, 5, Activation.ReLU), Dense(2, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN017", "Use 4",
        "[Network, Input(28, 28, 1), Conv2D(4, 25, Activation.ReLU), MaxPool2D(30), Dense(2, Activation.Softmax)] partial class Net;",
        "[Network, Input(28, 28, 1), Conv2D(4, 25, Activation.ReLU), MaxPool2D(4), Dense(2, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "NETGEN017", "Use 8",
        "[Network, Input(6, 9, 1), AveragePool2D(9, PaddingHeight = 1), Dense(2, Activation.Softmax)] partial class Net;",
        "[Network, Input(6, 9, 1), AveragePool2D(8, PaddingHeight = 1), Dense(2, Activation.Softmax)] partial class Net;")]
    public async Task AFixRepairs(string rule, string title, string source, string expected)
    {
        (string offered, string repaired) = Assert.Single(await Editor.Offers(source, rule));
        Assert.Equal(title, offered);
        Assert.Equal(expected, repaired);
        AssertCompiles(repaired);
    }

    /// <summary>Activation's members by <c>using static</c> or another name.</summary>
    [Theory]
    [InlineData("using static NetGen.Activation;\n", "")]
    [InlineData("using A = NetGen.Activation;\n", "A.")]
    public async Task MembersAreWrittenAsTheUserDoes(string import, string prefix)
    {
        (_, string repaired) = Assert.Single(await Editor.Offers(
            $"{import}[Network(2, 3, 4, {prefix}Softmax)] partial class Net;", "NETGEN005"));
        Assert.Equal($"{import}[Network(2, 3, 4, {prefix}ReLU, Output = {prefix}Softmax)] partial class Net;", repaired);
        AssertCompiles(repaired);
    }

    [Theory]
    // A constant may have other uses.
    [InlineData(
        "NETGEN005", "[Network(2, 3, 4, All.Of)] partial class Net; class All { public const Activation Of = Activation.Softmax; }")]
    [InlineData("NETGEN005", "[Network(2, 3, 4, (Activation)10)] partial class Net;")]
    // Which of the two is meant to be the last?
    [InlineData(
        "NETGEN005",
        "[Network, Input(2), Dense(3, Activation.Softmax), Dense(4, Activation.Softmax), Dense(4, Activation.Tanh)] partial class Net;")]
    // Softmax would be the next error on a single output, and in a recurrent layer.
    [InlineData("NETGEN005", "[Network, Input(2), Dense(3, Activation.Softmax), Dense(1, Activation.Sigmoid)] partial class Net;")]
    [InlineData("NETGEN005", "[Network(2, 3, 1, Activation.Softmax, Output = Activation.Tanh)] partial class Net;")]
    [InlineData(
        "NETGEN005",
        "[Network, Input(9, 2), Conv1D(20, 3, Activation.Softmax), SimpleRnn(4, Activation = Activation.Tanh)] partial class Net;")]
    // The last layer has no activation to exchange.
    [InlineData("NETGEN005", "[Network, Input(9, 9, 1), Conv2D(20, 3, 5, Activation.Softmax), MaxPool2D(2, 3)] partial class Net;")]
    [InlineData("NETGEN005", "[Network, Input(9, 2), Conv1D(20, 3, Activation.Softmax), Gru(4)] partial class Net;")]
    [InlineData("NETGEN005", "[Network, Input(2), Dense(3, Activation.Softmax), Maxout(5, 3)] partial class Net;")]
    public async Task NothingIsOfferedWhereTheRepairIsNotCertain(string rule, string source) =>
        Assert.Empty(await Editor.Offers(source, rule));

    [Theory]
    [InlineData(
        "NETGEN001",
        "class Outer\n{\n    [Network(2, 1, Activation.Tanh)] class A;\n    [Network(2, 1, Activation.Tanh)] internal class B;\n}",
        "partial class Outer\n{\n    [Network(2, 1, Activation.Tanh)] partial class A;\n"
            + "    [Network(2, 1, Activation.Tanh)] internal partial class B;\n}")]
    [InlineData(
        "NETGEN005",
        "[Network(2, 3, 4, Activation.Softmax)] partial class A;\n[Network(5, 6, 7, Activation.Softmax)] partial class B;",
        "[Network(2, 3, 4, Activation.ReLU, Output = Activation.Softmax)] partial class A;\n"
            + "[Network(5, 6, 7, Activation.ReLU, Output = Activation.Softmax)] partial class B;")]
    [InlineData(
        "NETGEN006",
        "[Network(2, 1, Activation.Softmax)] partial class A;\n[Network, Input(2), Dense(1, Activation.Softmax)] partial class B;",
        "[Network(2, 1, Activation.Sigmoid)] partial class A;\n[Network, Input(2), Dense(1, Activation.Sigmoid)] partial class B;")]
    public async Task AllPlacesAtOnce(string rule, string source, string expected)
    {
        string repaired = await Editor.FixAll(source, rule);
        Assert.Equal(expected, repaired);
        AssertCompiles(repaired);
    }

    [Fact]
    public void TheDocumentationNamesTheRulesThatHaveAFix()
    {
        string documentation = File.ReadAllText(Path.Combine(Repository.Root, "generator", "NetGen.Generator", "Diagnostics", "README.md"));
        Assert.Equal(
            Editor.Providers.SelectMany(provider => provider.FixableDiagnosticIds).Order(),
            documentation.Split("\n## ")[1..].Where(section => section.Contains("\n**Code fix.** ")).Select(section => section.Split(':')[0]));
    }

    /// <summary>The compiler would have to load the workspaces with it (RS1038).</summary>
    [Fact]
    public void TheGeneratorDoesWithoutWorkspaces() =>
        Assert.DoesNotContain(
            typeof(NetworkGenerator).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.Contains("Workspaces"));

    private static void AssertCompiles(string source)
    {
        CSharpCompilation compilation = Compiler.Compile(source);
        Assert.Empty(compilation.Analyze());
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation emitted, out _);
        Assert.Empty(emitted.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
    }
}
