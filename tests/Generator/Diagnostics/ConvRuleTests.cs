using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What is reported at the arguments of convolutions.</summary>
public class ConvRuleTests
{
    [Theory]
    [InlineData(
        "[Network, Input(4, 6, 1), Conv2D(3, 5, Activation.Tanh)] partial class Net;",
        "NETGEN017", "5", "A kernel of 5 does not fit into 4: the input is an image of 4x6x1; the largest kernel that fits is 4")]
    [InlineData(
        "[Network, Input(9, 3, 2), Conv2D(3, 2, 9, Activation.Tanh, PaddingWidth = 2)] partial class Net;",
        "NETGEN017", "9", "A kernel of 9 does not fit into 3, 7 with padding: the input is an image of 9x3x2; the largest kernel that fits is 7")]
    [InlineData(
        "[Network, Input(4, 2), Conv1D(3, 5, Activation.Tanh)] partial class Net;",
        "NETGEN017", "5", "the input is a sequence of 4 steps x 2; the largest kernel that fits is 4")]
    [InlineData(
        "[Network, Input(784), Conv2D(3, 5, Activation.Tanh)] partial class Net;",
        "NETGEN018", "Conv2D(3, 5, Activation.Tanh)", "Conv2D expects an image, but its input is a vector of 784; write Input(height, width, channels)")]
    [InlineData(
        "[Network, Input(7, 4), Conv2D(3, 5, Activation.Tanh)] partial class Net;",
        "NETGEN018", "Conv2D(3, 5, Activation.Tanh)", "a sequence of 7 steps x 4; use Conv1D for a sequence, or write Input(height, width, channels)")]
    [InlineData(
        "[Network, Input(7, 4, 1), Conv1D(3, 5, Activation.Tanh)] partial class Net;",
        "NETGEN018", "Conv1D(3, 5, Activation.Tanh)", "an image of 7x4x1; use Conv2D for an image, or write Input(steps, features)")]
    [InlineData(
        "[Network, Input(7, 7, 1), Conv2D(3, 5, Activation.Tanh, Stride = 0)] partial class Net;",
        "NETGEN019", "0", "Stride is 0, but must be from 1 to 1,048,576")]
    [InlineData(
        "[Network, Input(7, 7, 1), Conv2D(3, 5, Activation.Tanh, Stride = 2, StrideWidth = -1)] partial class Net;",
        "NETGEN019", "-1", "StrideWidth is -1")]
    [InlineData(
        "[Network, Input(7, 7, 1), Conv2D(3, 5, Activation.Tanh, PaddingHeight = 5)] partial class Net;",
        "NETGEN019", "5", "PaddingHeight is 5, but must be from 0 to 4, less than the kernel")]
    [InlineData(
        "[Network, Input(7, 1), Conv1D(3, 5, Activation.Tanh, Padding = Padding.Same, PaddingSteps = 2)] partial class Net;",
        "NETGEN019", "2", "PaddingSteps is 2, but must be omitted, or Padding must be: Padding.Same determines the number of zeros")]
    [InlineData(
        "[Network, Input(1000, 1000, 3), Conv2D(1000, 5, Activation.Tanh)] partial class Net;",
        "NETGEN019", "1000", "use fewer filters, a smaller kernel or a larger stride")]
    public void PointsAtWhatIsWrong(string source, string id, string place, string message)
    {
        Diagnostic diagnostic = Assert.Single(Compiler.Analyze(source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Place());
        Assert.Contains(message, diagnostic.Message());
    }
}
