using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What the pooling layers say of windows, strides and padding that do not fit.</summary>
public class PoolingRuleTests
{
    [Theory]
    // NETGEN003: sizes
    [InlineData("Input(8, 8, 1)", "MaxPool2D(0)", "NETGEN003", "0", "this one is 0")]
    [InlineData("Input(8, 8, 1)", "MaxPool2D(2, -1)", "NETGEN003", "-1", "this one is -1")]
    // NETGEN007: undefined values
    [InlineData("Input(8, 8, 1)", "MaxPool2D(2, Padding = 0)", "NETGEN007", "0", "0 is not a member of Padding; write one by name, such as Padding.Valid")]
    // NETGEN017: larger than what comes in
    [InlineData(
        "Input(24, 20, 3)", "MaxPool2D(22)", "NETGEN017", "22",
        "A window of 22x22 does not fit into a width of 20: the input is an image of 24x20x3; a window can be at most 20 wide")]
    [InlineData(
        "Input(8, 8, 1)", "MaxPool2D(9, 2)", "NETGEN017", "9",
        "A window of 9x2 does not fit into a height of 8: the input is an image of 8x8x1; a window can be at most 8 high")]
    [InlineData(
        "Input(8, 8, 1)", "AveragePool2D(2, 13, PaddingWidth = 2)", "NETGEN017", "13", "does not fit into a width of 12 with padding")]
    [InlineData("Input(8, 8, 1), MaxPool2D(4)", "AveragePool2D(3)", "NETGEN017", "3", "the input is an image of 2x2x1; a window can be at most 2 high")]
    // NETGEN018: not an image
    [InlineData(
        "Input(64)", "MaxPool2D(2)", "NETGEN018", "MaxPool2D(2)",
        "MaxPool2D expects an image, but its input is a vector of 64; an image starts as Input(height, width, channels)")]
    [InlineData("Input(28, 28)", "AveragePool2D(2)", "NETGEN018", "AveragePool2D(2)", "but its input is a sequence of 28 steps x 28")]
    [InlineData("Input(64)", "GlobalAveragePool2D", "NETGEN018", "GlobalAveragePool2D", "GlobalAveragePool2D expects an image, but its input is a vector of 64")]
    [InlineData("Input(8, 8, 1), Flatten", "MaxPool2D(2)", "NETGEN018", "MaxPool2D(2)", "but its input is a vector of 64")]
    [InlineData("Input(64)", "Flatten", "NETGEN018", "Flatten", "Flatten expects an image or a sequence, but its input is a vector of 64; leave it out")]
    // NETGEN019: strides and padding
    [InlineData("Input(8, 8, 1)", "MaxPool2D(2, Stride = 0)", "NETGEN019", "0", "Stride is 0, but must be from 1 to 1,048,576 pixels")]
    [InlineData("Input(8, 8, 1)", "MaxPool2D(2, Stride = -2)", "NETGEN019", "-2", "Stride is -2")]
    [InlineData(
        "Input(8, 8, 1)", "MaxPool2D(3, PaddingHeight = 2)", "NETGEN019", "2",
        "PaddingHeight is 2, but must be from 0 to 1, half of a window that is 3 high")]
    [InlineData("Input(8, 8, 1)", "AveragePool2D(4, 2, PaddingWidth = -1)", "NETGEN019", "-1", "PaddingWidth is -1, but must be from 0 to 1")]
    [InlineData(
        "Input(8, 8, 1)", "MaxPool2D(3, Padding = Padding.Same, PaddingWidth = 1)", "NETGEN019", "1",
        "PaddingWidth is 1, but must be omitted, or Padding must be: Padding.Same determines the number of zeros")]
    public void PointsAtWhatIsWrong(string before, string layer, string id, string place, string message)
    {
        Diagnostic diagnostic = Assert.Single(
            Compiler.Analyze($"[Network, {before}, {layer}, Dense(3, Activation.Softmax)] partial class Net;"));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Place());
        Assert.Contains(message, diagnostic.Message());
    }

    [Theory]
    [InlineData("Input(8, 8, 1)", "MaxPool2D(8)")]
    [InlineData("Input(8, 8, 1)", "MaxPool2D(12, 8, PaddingHeight = 2)")]
    [InlineData("Input(8, 8, 1)", "MaxPool2D(20, Padding = Padding.Same)")]
    [InlineData("Input(8, 8, 1)", "AveragePool2D(1, Stride = 100)")]
    [InlineData("Input(28, 28)", "Flatten")]
    public void IsSilentWhenItFits(string before, string layer) =>
        Assert.Empty(Compiler.Analyze($"[Network, {before}, {layer}, Dense(3, Activation.Softmax)] partial class Net;"));
}
