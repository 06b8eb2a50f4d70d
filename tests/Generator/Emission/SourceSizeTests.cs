using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Emitted source stays small enough to be read, and its code to be compiled at every keystroke of a project with many networks.</summary>
public partial class SourceSizeTests
{
    /// <summary>The documentation included.</summary>
    private static readonly Budget Source = new(Network: 44_000, Layer: 36_000, Convolution: 18_000);

    /// <summary>Without lines that are comments alone.</summary>
    private static readonly Budget Code = new(Network: 20_000, Layer: 26_000, Convolution: 10_000);

    [Theory]
    [InlineData("784, 16, 16, 10, Activation.Sigmoid", 3)]
    [InlineData("784, 128, 64, 10, Activation.ReLU, Output = Activation.Softmax", 3)]
    [InlineData("784, 512, 512, 10, Activation.ReLU, Output = Activation.Softmax", 3)]
    [InlineData("784, 100, 10, Activation.Gelu", 2)]
    [InlineData("1000, 1000, Activation.Identity", 1)]
    [InlineData("4096, 4096, Activation.Identity", 1)]
    [InlineData("65, 130, 33, Activation.Tanh", 2)]
    [InlineData("4, 16, 3, Activation.Sigmoid", 2)]
    [InlineData("2, 2, 1, Activation.Sigmoid", 2)]
    [InlineData("1, 1, Activation.Sigmoid", 1)]
    [InlineData("16, 16, 16, 16, 16, 16, 16, 16, 16, 16, Activation.Tanh", 9)]
    public void ANetworkAndEachLayerHaveABudget(string arguments, int layers) =>
        Check($"[Network({arguments})] internal partial class Net;", layers);

    [Theory]
    [InlineData("Input(28, 28, 1), Conv2D(20, 5, Activation.ReLU), Conv2D(40, 5, Activation.ReLU), Dense(10, Activation.Softmax)", 3, 2)]
    [InlineData("Input(32, 32, 3), Conv2D(32, 3, Activation.ReLU, Padding = Padding.Same), Dense(10, Activation.Softmax)", 2, 1)]
    [InlineData("Input(50, 4), Conv1D(16, 7, Activation.ReLU), Dense(3, Activation.Softmax)", 2, 1)]
    public void AConvolutionHasMore(string attributes, int layers, int convolutions) =>
        Check($"[Network, {attributes}] internal partial class Net;", layers, convolutions);

    /// <summary>A recurrent layer has five products, where a dense one has three, and streams besides.</summary>
    [Theory]
    [InlineData("Input(28, 28), SimpleRnn(64)", 3)]
    [InlineData("Input(28, 28), Lstm(64), Dense(10, Activation.Softmax)", 4)]
    [InlineData("Input(20, 100), Gru(33, ReturnSequences = true), Lstm(17)", 6)]
    public void RecurrentLayersCountThreefold(string attributes, int layers) =>
        Check($"[Network, {attributes}] internal partial class Net;", layers);

    private static void Check(string network, int layers, int convolutions = 0)
    {
        GeneratorDriver driver = Compiler.Driver().RunGenerators(Compiler.Compile($"namespace User; {network}"));

        string source = string.Concat(driver.GetRunResult().GeneratedTrees.Select(tree => tree.GetText().ToString()));
        Assert.InRange(Encoding.UTF8.GetByteCount(source), 1, Source.Of(layers, convolutions));
        Assert.InRange(Encoding.UTF8.GetByteCount(CommentLines().Replace(source, "")), 1, Code.Of(layers, convolutions));
    }

    [GeneratedRegex(@"^\s*//.*\n", RegexOptions.Multiline)]
    private static partial Regex CommentLines();

    /// <summary>The most bytes of a network.</summary>
    /// <param name="Network">For the members of the class and its passes.</param>
    /// <param name="Layer">For each layer.</param>
    /// <param name="Convolution">For each convolution in addition: three products, each of filters times rows of a kernel, in two vector types.</param>
    private sealed record Budget(int Network, int Layer, int Convolution)
    {
        public int Of(int layers, int convolutions) => Network + layers * Layer + convolutions * Convolution;
    }
}
