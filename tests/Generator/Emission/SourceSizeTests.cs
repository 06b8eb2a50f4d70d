using System.Text;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Emitted source stays small enough to be read, and to be compiled at every keystroke of a project with many networks.</summary>
public class SourceSizeTests
{
    private const int MostBytes = 23_000;
    private const int MostBytesALayer = 28_000;

    // Three products, each of filters times rows of a kernel, in two vector types.
    private const int MostBytesAConvolutionMore = 10_000;

    [Theory]
    [InlineData("784, 16, 16, 10, Activation.Sigmoid", 3)]
    [InlineData("784, 128, 64, 10, Activation.ReLU, Output = Activation.Softmax", 3)]
    [InlineData("784, 512, 512, 10, Activation.ReLU, Output = Activation.Softmax", 3)]
    [InlineData("784, 100, 10, Activation.Gelu", 2)]
    [InlineData("1000, 1000, Activation.Identity", 1)]
    [InlineData("65, 130, 33, Activation.Tanh", 2)]
    [InlineData("4, 16, 3, Activation.Sigmoid", 2)]
    [InlineData("2, 2, 1, Activation.Sigmoid", 2)]
    [InlineData("1, 1, Activation.Sigmoid", 1)]
    [InlineData("16, 16, 16, 16, 16, 16, 16, 16, 16, 16, Activation.Tanh", 9)]
    public void ANetworkTakes23KBAndEachLayer28(string arguments, int layers) =>
        Check($"[Network({arguments})] internal partial class Net;", MostBytes + layers * MostBytesALayer);

    [Theory]
    [InlineData("Input(28, 28, 1), Conv2D(20, 5, Activation.ReLU), Conv2D(40, 5, Activation.ReLU), Dense(10, Activation.Softmax)", 3, 2)]
    [InlineData("Input(32, 32, 3), Conv2D(32, 3, Activation.ReLU, Padding = Padding.Same), Dense(10, Activation.Softmax)", 2, 1)]
    [InlineData("Input(50, 4), Conv1D(16, 7, Activation.ReLU), Dense(3, Activation.Softmax)", 2, 1)]
    public void AConvolutionTakes10KBMore(string attributes, int layers, int convolutions) => Check(
        $"[Network, {attributes}] internal partial class Net;",
        MostBytes + layers * MostBytesALayer + convolutions * MostBytesAConvolutionMore);

    /// <summary>A recurrent layer has five products, where a dense one has three, and streams besides.</summary>
    [Theory]
    [InlineData("Input(28, 28), SimpleRnn(64)", 3)]
    [InlineData("Input(28, 28), Lstm(64), Dense(10, Activation.Softmax)", 4)]
    [InlineData("Input(20, 100), Gru(33, ReturnSequences = true), Lstm(17)", 6)]
    public void RecurrentLayersCountThreefold(string attributes, int layers) =>
        Check($"[Network, {attributes}] internal partial class Net;", MostBytes + layers * MostBytesALayer);

    private static void Check(string network, int most)
    {
        GeneratorDriver driver = Compiler.Driver().RunGenerators(Compiler.Compile($"namespace User; {network}"));

        int bytes = driver.GetRunResult().GeneratedTrees.Sum(tree => Encoding.UTF8.GetByteCount(tree.GetText().ToString()));
        Assert.InRange(bytes, 1, most);
    }
}
