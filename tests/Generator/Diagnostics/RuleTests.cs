using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Each rule: its number, the text it points at, and what its message says.</summary>
public class RuleTests
{
    [Theory]
    // NETGEN001: not partial
    [InlineData("[Network(2, 1, Activation.Tanh)] class Net;", "NETGEN001", "Net", "Add 'partial' to 'Net'")]
    [InlineData(
        "class Outer { [Network(2, 1, Activation.Tanh)] partial class Net; }",
        "NETGEN001", "Outer", "Add 'partial' to 'Outer': the code of the network 'Net'")]
    // NETGEN002: no layer, no input
    [InlineData("[Network] partial class Net;", "NETGEN002", "Network", "but 'Net' has no layer; write sizes")]
    [InlineData("[Network, Input(3)] partial class Net;", "NETGEN002", "Input(3)", "'Net' has only an input; add a layer below")]
    [InlineData(
        "[Network, Dense(3, Activation.Tanh)] partial class Net;",
        "NETGEN002", "Dense(3, Activation.Tanh)", "'Net' has no [Input]")]
    [InlineData(
        "[Network, Dense(3, Activation.Tanh), Input(2)] partial class Net;",
        "NETGEN002", "Dense(3, Activation.Tanh)", "'Net' starts with this layer; put [Input] before it")]
    [InlineData(
        "[Network, Input(2), Dense(3, Activation.Tanh), Input(4)] partial class Net;",
        "NETGEN002", "Input(4)", "'Net' has a second [Input]; remove it")]
    [InlineData(
        "[Network, Input(2), Dense(3, Activation.Tanh), Dropout(0.5)] partial class Net;",
        "NETGEN002", "Dropout(0.5)", "'Net' ends with this layer, which only training uses; put a layer after it, or remove it")]
    // NETGEN003: sizes
    [InlineData("[Network(0, 1, Activation.Tanh)] partial class Net;", "NETGEN003", "0", "from 1 to 1,048,576, but this one is 0")]
    [InlineData("[Network(2, -3, 1, Activation.Tanh)] partial class Net;", "NETGEN003", "-3", "from 1 to 1,048,576, but this one is -3")]
    [InlineData(
        "[Network(2, outputs: 1, hidden: -7 + 2, activation: Activation.Tanh)] partial class Net;",
        "NETGEN003", "-7 + 2", "this one is -5")]
    [InlineData("[Network, Input(-1), Dense(3, Activation.Tanh)] partial class Net;", "NETGEN003", "-1", "this one is -1")]
    [InlineData(
        "[Network, Input(1), Dense(activation: Activation.Tanh, units: 0)] partial class Net;",
        "NETGEN003", "0", "this one is 0")]
    // NETGEN004: too large
    [InlineData(
        "[Network(20000, 20001, Activation.Tanh)] partial class Net;",
        "NETGEN004", "20001", "Layer 1 has 400,340,016 parameters (padding included) and the layers before it have 0, but a "
            + "network can have at most 268,435,456")]
    [InlineData(
        "[Network(10000, 16000, 10000, Activation.Tanh)] partial class Net;",
        "NETGEN004", "10000", "Layer 2 has 160,020,000 parameters (padding included) and the layers before it have 160,016,000")]
    [InlineData(
        "[Network(1 << 20, 1 << 20, Activation.Tanh)] partial class Net;",
        "NETGEN004", "1 << 20", "Layer 1 has 1,099,513,724,928 parameters")]
    [InlineData(
        "[Network(int.MaxValue, 1, Activation.Tanh)] partial class Net;",
        "NETGEN003", "int.MaxValue", "this one is 2,147,483,647")]
    [InlineData(
        "[Network, Input(1), Dense((1 << 20) + 1, Activation.Tanh)] partial class Net;",
        "NETGEN003", "(1 << 20) + 1", "this one is 1,048,577")]
    [InlineData(
        "[Network, Input(20000), Maxout(10001, 2), Dense(1, Activation.Tanh)] partial class Net;",
        "NETGEN004", "10001", "Layer 1 has 400,")]
    // NETGEN005: softmax inside
    [InlineData(
        "[Network, Input(2), Dense(3, Activation.Identity), Activation(Activation.Softmax), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN005", "Activation.Softmax", "this is layer 2 of 3")]
    [InlineData(
        "[Network, Input(2), BatchNorm(Activation.Softmax), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN005", "Activation.Softmax", "this is layer 1 of 2")]
    [InlineData(
        "[Network, Input(2), Dense(1, Activation.Identity), Activation(Activation.Softmax)] partial class Net;",
        "NETGEN006", "Activation.Softmax", "use Activation.Sigmoid")]
    // NETGEN019: values
    [InlineData(
        "[Network, Input(2), Dropout(1.0), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "1.0", "The rate of Dropout is 1, but must be from 0 up to but not including 1")]
    [InlineData(
        "[Network, Input(2), Dropout(rate: -0.5), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "-0.5", "is -0.5, but must be")]
    [InlineData(
        "[Network, Input(2), Dropout(double.NaN), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "double.NaN", "is NaN, but must be")]
    [InlineData(
        "[Network, Input(2), BatchNorm(Momentum = 1.5), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "1.5", "Momentum is 1.5, but must be from 0 to 1")]
    [InlineData(
        "[Network, Input(2), BatchNorm(Epsilon = 0), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "0", "Epsilon is 0, but must be from 1e-30 to 1")]
    // NETGEN020: places
    [InlineData(
        "[Network, Input(2), Dense(3, Activation.Tanh), Normalization, Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN020", "Normalization", "Normalization belongs right after [Input], but this is layer 2; use BatchNorm between layers")]
    [InlineData(
        "[Network, Input(2), Normalization, Normalization, Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN020", "Normalization", "but this is layer 2")]
    [InlineData(
        "[Network, Input(2), Maxout(3, 1), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "1", "The number of pieces is 1, but must be from 2 to 64; one piece is a Dense layer")]
    [InlineData(
        "[Network, Input(2), Maxout(1 << 19, 4), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN019", "4", "weighted sums of 4 pieces of 524,288 units is 2,097,152, but must be at most 1,048,576; use fewer units")]
    [InlineData(
        "[Network(2, 3, 4, Activation.Softmax)] partial class Net;",
        "NETGEN005", "Activation.Softmax", "layer 1 of 2; give the hidden layers another activation and write Output = "
            + "Activation.Softmax")]
    [InlineData(
        "[Network(2, 3, 4, Activation.Softmax, Output = Activation.Softmax)] partial class Net;",
        "NETGEN005", "Activation.Softmax", "layer 1 of 2; give the hidden layers another activation, such as Activation.ReLU")]
    [InlineData(
        "[Network, Input(2), Dense(3, Activation.Softmax), Dense(2, Activation.Tanh)] partial class Net;",
        "NETGEN005", "Activation.Softmax", "layer 1 of 2; give it another activation")]
    // NETGEN006: softmax on one output
    [InlineData(
        "[Network(2, 1, Activation.Softmax)] partial class Net;",
        "NETGEN006", "Activation.Softmax", "use Activation.Sigmoid")]
    [InlineData(
        "[Network(2, 3, 1, Activation.Tanh, Output = Activation.Softmax)] partial class Net;",
        "NETGEN006", "Activation.Softmax", "use Activation.Sigmoid")]
    [InlineData(
        "[Network, Input(2), Dense(1, Activation.Softmax)] partial class Net;",
        "NETGEN006", "Activation.Softmax", "use Activation.Sigmoid")]
    // NETGEN007: undefined values
    [InlineData(
        "[Network(2, 3, 0)] partial class Net;",
        "NETGEN007", "0", "0 is not a member of Activation; write one by name, such as Activation.ReLU")]
    [InlineData(
        "[Network(2, 3, (Activation)99)] partial class Net;",
        "NETGEN007", "(Activation)99", "99 is not a member of Activation")]
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Output = 0)] partial class Net;",
        "NETGEN007", "0", "0 is not a member of Activation")]
    [InlineData(
        "[Network(2, 3, 4, Activation.Tanh, Initializer = (Initializer)(-1))] partial class Net;",
        "NETGEN007", "(Initializer)(-1)", "-1 is not a member of Initializer; write one by name, such as "
            + "Initializer.XavierUniform")]
    [InlineData("[Network, Input(2), Dense(3, 0)] partial class Net;", "NETGEN007", "0", "0 is not a member of Activation")]
    [InlineData(
        "[Network, Input(2), Dense(3, Activation.Tanh, Initializer = 0)] partial class Net;",
        "NETGEN007", "0", "0 is not a member of Initializer")]
    [InlineData(
        "[Network(Initializer = 0), Input(2), Dense(3, Activation.Tanh, Initializer = Initializer.HeNormal)] partial class "
            + "Net;",
        "NETGEN007", "0", "0 is not a member of Initializer")]
    // NETGEN008: standard deviation
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Initializer = Initializer.Normal)] partial class Net;",
        "NETGEN008", "Initializer.Normal", "but here it is missing: add one, such as StandardDeviation = 0.01")]
    [InlineData(
        "[Network(2, 3, 4, Activation.Tanh, StandardDeviation = 0.5)] partial class Net;",
        "NETGEN008", "0.5", "no other initializer accepts one, but here the weights are drawn by XavierUniform")]
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Initializer = Initializer.HeNormal, StandardDeviation = 0.5)] partial class Net;",
        "NETGEN008", "0.5", "drawn by HeNormal")]
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Initializer = Initializer.Normal, StandardDeviation = -0.5)] partial class Net;",
        "NETGEN008", "-0.5", "finite and greater than 0, and no other initializer accepts one, but here it is -0.5")]
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Initializer = Initializer.Normal, StandardDeviation = 0)] partial class Net;",
        "NETGEN008", "0", "but here it is 0")]
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Initializer = Initializer.Normal, StandardDeviation = double.NaN)] partial class Net;",
        "NETGEN008", "double.NaN", "but here it is NaN")]
    [InlineData(
        "[Network(2, 3, Activation.Tanh, Initializer = Initializer.Normal, StandardDeviation = 1 / 0.0)] partial class Net;",
        "NETGEN008", "1 / 0.0", "but here it is Infinity")]
    [InlineData(
        "[Network(Initializer = Initializer.Normal, StandardDeviation = 1), Input(2), Dense(3, Activation.Tanh, "
            + "StandardDeviation = 2)] partial class Net;",
        "NETGEN008", "2", "drawn by XavierUniform")]
    // NETGEN009: both forms
    [InlineData(
        "[Network(2, 3, Activation.Tanh), Dense(4, Activation.Tanh)] partial class Net;",
        "NETGEN009", "Dense(4, Activation.Tanh)", "The layers of 'Net' are written in [Network(...)], so a layer attribute is not allowed here; remove it")]
    [InlineData(
        "[Network(Output = Activation.Tanh), Input(1), Dense(4, Activation.Tanh)] partial class Net;",
        "NETGEN009", "Activation.Tanh", "as separate attributes, so Output is not allowed here; remove it")]
    // NETGEN010: several declarations
    [InlineData(
        "[Network, Input(1), Dense(2, Activation.Tanh)] partial class Net; [Dense(4, Activation.Tanh)] partial class Net;",
        "NETGEN010", "Dense(4, Activation.Tanh)", "This layer of 'Net' is on a different declaration")]
    [InlineData(
        "[Network] partial class Net; [Dense(4, Activation.Tanh)] partial class Net;",
        "NETGEN010", "Dense(4, Activation.Tanh)", "This layer of 'Net'")]
    // NETGEN011: layer without network
    [InlineData("[Dense(4, Activation.Tanh)] class Net;", "NETGEN011", "Dense(4, Activation.Tanh)", "'Net' has no [Network]")]
    // NETGEN012: kinds of types
    [InlineData("[Network(2, 1, Activation.Tanh)] partial record Net;", "NETGEN012", "Net", "'Net' is a record;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial struct Net;", "NETGEN012", "Net", "'Net' is a struct;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial record struct Net;", "NETGEN012", "Net", "'Net' is a record;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial interface Net;", "NETGEN012", "Net", "'Net' is an interface;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net<T>;", "NETGEN012", "Net", "'Net' is generic;")]
    [InlineData(
        "partial class Outer<T> { [Network(2, 1, Activation.Tanh)] partial class Net; }",
        "NETGEN012", "Net", "'Net' is nested in a generic type;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] static partial class Net;", "NETGEN012", "Net", "'Net' is static;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] abstract partial class Net;", "NETGEN012", "Net", "'Net' is abstract;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] file partial class Net;", "NETGEN012", "Net", "'Net' is file-local;")]
    [InlineData(
        "file partial class Outer { [Network(2, 1, Activation.Tanh)] partial class Net; }",
        "NETGEN012", "Net", "'Net' is nested in a file-local type;")]
    // NETGEN013: collisions
    [InlineData(
        "[Network(2, 1, Activation.Tanh)] partial class Net { int Forward; }",
        "NETGEN013", "Forward", "The members emitted into 'Net' collide with 'Net.Forward'; rename it")]
    [InlineData(
        "[Network(2, 1, Activation.Tanh)] partial class Net { void Classify(string s) { } }",
        "NETGEN013", "Classify", "collide with 'Net.Classify'")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net { class B1; }", "NETGEN013", "B1", "collide with 'Net.B1'")]
    [InlineData(
        "[Network(2, 1, Activation.Tanh)] partial class Net; partial class Net { int W1 => 1; }",
        "NETGEN013", "W1", "collide with 'Net.W1'")]
    [InlineData(
        "class Base { protected void Clone() { } } [Network(2, 1, Activation.Tanh)] partial class Net : Base;",
        "NETGEN013", "Net", "emitted into 'Net' collide with 'Clone', inherited from 'Base'; rename it there")]
    [InlineData(
        "[Network(2, 1, Activation.Tanh)] partial class A; [Network(2, 1, Activation.Tanh)] partial class Net : A;",
        "NETGEN013", "Net", "collide with those of its base class 'A', which is a network too; hold it in a field")]
    [InlineData(
        "[Network(2, 1, Activation.Tanh)] partial class Passes;",
        "NETGEN013", "Passes", "emitted into 'Passes' collide with the name of the class; rename the class")]
    public void PointsAtWhatIsWrong(string source, string id, string place, string message)
    {
        Diagnostic diagnostic = Assert.Single(Compiler.Analyze(source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Place());
        Assert.Contains(message, diagnostic.Message());
    }

    /// <summary>The shorthand is [Network(...)] alone: an attribute of a layer is not, however many integers it has.</summary>
    [Theory]
    [InlineData("Input(9, 9, 2), Conv2D(20, 3, 5, Activation.Softmax), Dense(3, Activation.Tanh)")]
    [InlineData("Input(9, 9, 2), Conv2D(20, 3, Activation.Softmax), AveragePool2D(3, 2), Dense(3, Activation.Tanh)")]
    [InlineData("Input(9, 9), Conv1D(20, 3, Activation.Softmax), SimpleRnn(8), Maxout(4, 3)")]
    [InlineData("Input(9, 9, 2), BatchNorm(Activation.Softmax), MaxPool2D(3, 2)")]
    public void SoftmaxInsideTheLongFormIsNotSentToTheOutput(string layers)
    {
        Diagnostic diagnostic = Assert.Single(Compiler.Analyze($"[Network, {layers}] partial class Net;"));
        Assert.Equal("NETGEN005", diagnostic.Id);
        Assert.EndsWith("; give it another activation, such as Activation.ReLU", diagnostic.Message());
    }

    /// <summary>What the message asks for would be the next error otherwise.</summary>
    [Fact]
    public void SoftmaxIsNotSentToASingleOutput()
    {
        ImmutableArray<Diagnostic> found = Compiler.Analyze("[Network(2, 3, 1, Activation.Softmax)] partial class Net;");
        Assert.Equal(["NETGEN005", "NETGEN006"], found.Select(diagnostic => diagnostic.Id).Order());
        Assert.EndsWith("write Output = Activation.Sigmoid", found.Single(diagnostic => diagnostic.Id == "NETGEN005").Message());
    }

    [Theory]
    [InlineData("[Network(784, 16, 16, 10, Activation.Sigmoid)] partial class Net;")]
    [InlineData("[Network(4, 3, Activation.Softmax)] partial class Net;")]
    [InlineData(
        "[Network(4, 8, 3, Activation.ReLU, Output = Activation.Softmax, Initializer = Initializer.Normal, "
            + "StandardDeviation = 0.1)] partial class Net;")]
    [InlineData("[Network] [Input(4)] [Dense(8, Activation.ReLU), Dense(3, Activation.Softmax)] public partial class Net;")]
    [InlineData(
        "[Dense(8, Activation.ReLU)] partial class Net; [Dense(8, Activation.ReLU)] partial class Net; [Network, Input(1), "
            + "Dense(1, Activation.Tanh)] partial class Other;",
        "NETGEN011")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net(int seed) { public int Seed => seed; }")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net { int W2, forward; void Dispose() { } }")]
    [InlineData("class Base { private void Clone() { } } [Network(2, 1, Activation.Tanh)] partial class Net : Base;")]
    [InlineData("[Network(2, 16777216 / 32, Activation.Tanh)] partial class Net;")]
    public void IsSilentWhenNothingIsWrong(string source, params string[] ids) =>
        Assert.Equal(ids, Compiler.Analyze(source).Select(diagnostic => diagnostic.Id));

    [Fact]
    public void EveryWrongArgumentIsReportedInOneGo()
    {
        ImmutableArray<Diagnostic> found = Compiler.Analyze(
            "[Network(-1, 0, 2, Activation.Softmax, Output = 0, StandardDeviation = 3)] class Net;");
        Assert.Equal(
            ["NETGEN003 -1", "NETGEN003 0", "NETGEN005 Activation.Softmax", "NETGEN007 0", "NETGEN008 3", "NETGEN001 Net"],
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Place()}"));
    }

    [Theory]
    [InlineData("[Network(2, 3, 4)] partial class Net;")]
    [InlineData("[Network(\"two\", 3, Activation.Tanh)] partial class Net;")]
    [InlineData("[Network(2, 3, Activation.Tanhh)] partial class Net;")]
    [InlineData("[Network(2, 3, Activation.Tanh, Output = Softmax)] partial class Net;")]
    [InlineData("[Network, Input(), Dense(3)] partial class Net;")]
    [InlineData("[Network, Input(1L << 40), Dense(3, Activation.Tanh)] partial class Net;")]
    public void LeavesToTheCompilerWhatItReports(string source)
    {
        Assert.Empty(Compiler.Analyze(source));
        Assert.Contains(Compiler.Compile(source).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void SaysThatANetworkIsCompiledWithoutOptimization()
    {
        var debug =
            Compiler.Compile(
                "[Network(2, 1, Activation.Tanh)] partial class Net; [Network(0, 1, Activation.Tanh)] partial class Bad;");
        ImmutableArray<Diagnostic> found =
            debug.WithOptions(debug.Options.WithOptimizationLevel(OptimizationLevel.Debug)).Analyze();
        Assert.Equal(["NETGEN014 Network(2, 1, Activation.Tanh)", "NETGEN003 0"], found.Select(d => $"{d.Id} {d.Place()}"));
        Assert.Equal(DiagnosticSeverity.Info, found[0].Severity);
        Assert.Contains("'Net' is compiled without optimization", found[0].Message());
    }
}
