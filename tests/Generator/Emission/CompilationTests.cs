using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Emission;

/// <summary>What is emitted compiles in anybody's project without a warning.</summary>
public class CompilationTests
{
    private const string Attribute = "[global::NetGen.Network(5, 7, 20, 3, global::NetGen.Activation.Tanh)]";

    [Theory]
    [InlineData("the global namespace", Attribute + " internal partial class Net { }")]
    [InlineData("file-scoped namespace", "namespace A.B; " + Attribute + " internal partial class Net { }")]
    [InlineData("keywords", "namespace @namespace.@if { " + Attribute + " internal partial class @class { } }")]
    [InlineData("not ASCII", "namespace Größe { " + Attribute + " internal partial class Überblick数字 { } }")]
    [InlineData("nested", "namespace A { partial class Outer { internal partial struct Middle { " + Attribute + " private partial class Net { } } } }")]
    [InlineData("nested in records and interfaces", "partial record Outer { partial interface IMiddle { " + Attribute + " internal partial class Net { } } }")]
    [InlineData("public, with documentation", "/// <summary>Mine.</summary>\n" + Attribute + " public partial class Net { }")]
    [InlineData("own constructor", Attribute + " internal partial class Net { internal Net(string name) { Initialize(name.Length); } }")]
    [InlineData("primary constructor", Attribute + " internal partial class Net(int width) { internal int Width => width; }")]
    [InlineData("sealed, with a base class", "internal class Base { internal int Size => 1; } " + Attribute + " internal sealed partial class Net : Base { }")]
    [InlineData("two networks", Attribute + " internal partial class Net1 { } " + Attribute + " internal partial class Net2 { }")]
    [InlineData(
        "names that emitted code needs",
        "namespace App { namespace System { class Span { } } namespace NetGen { class Passes { } } class Vector { } class Vector512 { } class Unsafe { } "
        + "class Math { } class MemoryMarshal { } class Mem { } class MethodImpl { } class Lanes { } class Simd { } class Activation { } class Check { } " + Attribute + " internal partial class Net { } }")]
    public void StrictProjectsAcceptIt(string where, string source)
    {
        foreach (NullableContextOptions nullable in new[] { NullableContextOptions.Disable, NullableContextOptions.Enable })
        {
            Compilation compilation = CustomerProjects.Build(source, nullable);
            Assert.True(compilation.SyntaxTrees.Count() > 1, $"Nothing was emitted for {where}.");
            Assert.Empty(compilation.Complaints());
        }
    }

    [Theory]
    [InlineData("Identity")]
    [InlineData("Sigmoid")]
    [InlineData("Tanh")]
    [InlineData("ReLU")]
    [InlineData("LeakyReLU")]
    [InlineData("Elu")]
    [InlineData("Gelu")]
    [InlineData("Softplus")]
    [InlineData("Silu")]
    public void EveryActivationAndShapeCompiles(string activation)
    {
        string[] shapes = ["1, 1", "2, 2, 1", "15, 16, 17", "64, 128, 130", "784, 100, 10", "3, 1000, 4097", "785, 65, 5000, 2"];
        Compilation compilation = CustomerProjects.Build(string.Join('\n', shapes.Select((sizes, i) =>
            $"[NetGen.Network({sizes}, NetGen.Activation.{activation})] internal partial class Net{i} {{ }}")));
        Assert.Empty(compilation.Complaints());
    }

    [Fact]
    public void TheLongFormCompiles() => Assert.Empty(CustomerProjects.Build(
        """
        using NetGen;
        [Network]
        [Input(30)]
        [Dense(20, Activation.Gelu), Dense(12, Activation.ReLU, Initializer = Initializer.Normal, StandardDeviation = 0.05)]
        [Dense(4, Activation.Softmax)]
        internal partial class Net { }
        """).Complaints());

    [Fact]
    public void OneErrorInTheAttributeStaysOneError()
    {
        Compilation compilation = CustomerProjects.Build(
            """
            using NetGen;
            [Network(0, 3, Activation.Tanh)]
            internal partial class Net { }
            internal static class Program
            {
                internal static float Use(float[] x, float[] y, int[] classes)
                {
                    Net net = new(seed: 1);
                    net.Forward(x, y);
                    net.ForwardBatch(x, y);
                    net.ClassifyBatch(x, classes);
                    net.Clone().CopyFrom(net);
                    net.Initialize(net.Classify(x) + Net.InputSize + Net.OutputSize + Net.ParameterCount + net.Parameters.Count);
                    net.W1[0, 0] = net.B1[0];
                    return net.Trainer(Loss.MeanSquaredError, new Sgd(0.1)).TrainBatch(x, y);
                }
            }
            """);
        Assert.Empty(compilation.Complaints());
    }

    [Theory]
    [InlineData("Net", "public Net Clone() => this;")]
    [InlineData("Net", "public int InputSize => 3;")]
    [InlineData("Net", "public int Classify(System.ReadOnlySpan<float> x) => x.Length;")]
    [InlineData("Net", "public int Passes => 1;")]
    [InlineData("Net", "public float W1;")]
    [InlineData("Forward", "")]
    [InlineData("Passes", "")]
    public void ANameThatIsTakenIsNotEmittedASecondTime(string type, string member)
    {
        Compilation compilation = CustomerProjects.Build(
            $"/// <summary>It.</summary>\n[NetGen.Network(2, 3, NetGen.Activation.Tanh)] public partial class {type} {{\n/// <summary>Mine.</summary>\n{member} }}");
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Id is "CS0102" or "CS0111" or "CS0542").Select(d => d.ToString()));
        Assert.Contains(compilation.AnalyzeAlone(), diagnostic => diagnostic.Id == "NETGEN013");
    }

    [Fact]
    public void AMinusSignOfTheCultureChangesNothing()
    {
        const string Source = "[NetGen.Network(5, 7, 3, NetGen.Activation.Tanh, Initializer = NetGen.Initializer.Normal, StandardDeviation = 1e-7)] partial class Net { }";
        IEnumerable<string> expected = Emitted(Source);
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("")
            {
                NumberFormat = new() { NegativeSign = "\u2212", NumberDecimalSeparator = ",", NumberGroupSeparator = "'" },
            };
            Assert.Equal(expected, Emitted(Source));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Emitted(string source) =>
        [.. CustomerProjects.Build(source).SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).Select(tree => tree.ToString())];
}
