using Digits;

namespace NetGen.Samples.Tests;

public class ImageGridTests
{
    [Fact]
    public void ImagesHaveTheirCaptions()
    {
        SavedChart saved = SavedChart.Of(new ImageGrid
        {
            Title = "Digits",
            Images = [.. Enumerable.Range(0, 5).Select(i => new ImageTile(new float[6], 3, $"is {i}"))],
            Columns = 3,
        });
        Assert.Equal(["Digits", "is 0", "is 1", "is 2", "is 3", "is 4"], saved.Texts);
        Assert.Equal(3, saved.Svg.Descendants(SavedChart.Names + "text").Skip(1).Take(3).Select(text => text.Attribute("y")?.Value)
            .Append("other").GroupBy(y => y).Max(row => row.Count()));
    }

    [Theory]
    [InlineData(ImageColors.Ink, 1, 0)]
    [InlineData(ImageColors.Ink, 0, 255)]
    [InlineData(ImageColors.Gray, 1, 255)]
    [InlineData(ImageColors.Gray, 0, 0)]
    public void AValueIsInkOrLight(ImageColors colors, float value, byte level)
    {
        SavedChart saved = SavedChart.Of(Grid(colors, [value, value, value, value]), 200);
        Assert.Equal(new Color(level, level, level), saved.Png[saved.Png.Width / 2, saved.Png.Height / 2]);
    }

    [Fact]
    public void ValuesStandAsTheyAreGiven()
    {
        SavedChart saved = SavedChart.Of(Grid(ImageColors.Ink, [0, 1, 0, 0]), 200);
        (int x, int y) = (saved.Png.Width / 4, saved.Png.Height / 4);
        Assert.Equal(new Color(0, 0, 0), saved.Png[3 * x, y]);
        Assert.Equal(new Color(255, 255, 255), saved.Png[x, y]);
        Assert.Equal(new Color(255, 255, 255), saved.Png[3 * x, 3 * y]);
    }

    [Fact]
    public void SignedImagesShareOneScaleWithABar()
    {
        SavedChart saved = SavedChart.Of(new ImageGrid
        {
            Images = [new ImageTile([0.5f, 0.5f, 0.5f, 0.5f], 2), new ImageTile([-1f, -1f, -1f, -1f], 2)],
            Colors = ImageColors.Signed,
        });
        foreach (string text in (string[])["1", "0.5", "0", "-0.5", "-1"])
        {
            Assert.Contains(text, saved.Texts);
        }

        int y = saved.Png.Height / 2;
        Assert.Equal(ColorScale.Signed(0.5f), saved.Png[saved.Png.Width / 5, y]);
        Assert.Equal(ColorScale.Signed(-1), saved.Png[3 * saved.Png.Width / 5, y]);
    }

    [Fact]
    public void TheSvgKeepsPixelsSharp() =>
        Assert.All(SavedChart.Of(Grid(ImageColors.Ink, [0, 1, 0, 0])).Svg.Descendants(SavedChart.Names + "image"), image =>
            Assert.Equal("image-rendering:pixelated", image.Attribute("style")?.Value));

    [Fact]
    public void NeuronsAreImagesOfTheirWeights()
    {
        DigitNet net = new();
        string[] captions = [.. Enumerable.Range(1, 16).Select(neuron => $"neuron {neuron}")];
        IReadOnlyList<ImageTile> tiles = ImageGrid.OfWeights(net.W1, MnistFiles.Side, captions);
        Assert.Equal(captions, tiles.Select(tile => tile.Caption));
        Assert.Throws<ArgumentException>(() => ImageGrid.OfWeights(net.W1, MnistFiles.Side, ["one"]));
        Assert.Throws<ArgumentException>(() => ImageGrid.OfWeights(net.W1, 30));
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        SavedChart.IsRefused(new ImageGrid(), "no images");
        Assert.Contains("5 values and rows of 2", Assert.Throws<ArgumentException>(() => new ImageTile(new float[5], 2)).Message);
        Assert.Throws<ArgumentException>(() => new ImageTile([], 2));
        SavedChart.IsRefused(new ImageGrid
        {
            Images = [new ImageTile([1], 1)],
            Columns = 0,
        }, "Columns is 0");
    }

    private static ImageGrid Grid(ImageColors colors, float[] values) => new()
    {
        Images = [new ImageTile(values, 2)],
        Colors = colors,
    };
}
