using System.Xml.Linq;

namespace NetGen.Samples.Tests;

public class ChartTests
{
    [Fact]
    public void ThePngHasTwoPixelsAUnitAndTheSvgScales()
    {
        SavedChart saved = SavedChart.Of(Example(), 420, 260);
        Assert.Equal((840, 520), (saved.Png.Width, saved.Png.Height));
        Assert.Equal("420", saved.Svg.Attribute("width")?.Value);
        Assert.Equal("260", saved.Svg.Attribute("height")?.Value);
        Assert.Equal("0 0 420 260", saved.Svg.Attribute("viewBox")?.Value);
    }

    [Fact]
    public void EqualChartsMakeEqualFiles()
    {
        LineChart chart = Example();
        SavedChart first = SavedChart.Of(chart);
        foreach (SavedChart again in (SavedChart[])[SavedChart.Of(chart), SavedChart.Of(Example())])
        {
            Assert.Equal(first.SvgBytes, again.SvgBytes);
            Assert.Equal(first.PngBytes, again.PngBytes);
        }
    }

    [Fact]
    public void FilesAreReplaced()
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory["chart.svg"], "before");
        File.WriteAllText(directory["chart.png"], "before");
        Example().Save(directory["chart"]);
        Assert.StartsWith("<?xml", File.ReadAllText(directory["chart.svg"]), StringComparison.Ordinal);
        Assert.True(new FileInfo(directory["chart.png"]).Length > 1000);
        Assert.Equal(2, Directory.GetFiles(directory.Name).Length);
    }

    [Fact]
    public void NothingIsLeftWhereTheDirectoryIsMissing()
    {
        using TemporaryDirectory directory = new();
        Assert.ThrowsAny<IOException>(() => Example().Save(directory["missing/chart"]));
        Assert.Empty(Directory.GetFileSystemEntries(directory.Name));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    public void ASizeOfNothingIsRefused(int width, int height)
    {
        using TemporaryDirectory directory = new();
        Assert.Throws<ArgumentOutOfRangeException>(() => Example().Save(directory["chart"], width, height));
        Assert.Empty(Directory.GetFiles(directory.Name));
    }

    [Fact]
    public void TheSvgReadsOnMachinesWithOtherFonts() =>
        Assert.All(SavedChart.Of(Example()).Svg.Descendants(SavedChart.Names + "text"), text =>
        {
            Assert.EndsWith("sans-serif", text.Attribute("font-family")?.Value, StringComparison.Ordinal);
            Assert.DoesNotMatch(",\\s*$", text.Attribute("x")?.Value);
        });

    [Fact]
    public void EveryReferenceOfTheSvgHasItsOneDefinition()
    {
        SavedChart saved = SavedChart.Of(new ChartGrid
        {
            Charts = [Example(), Example()],
        });
        string[] names = [.. saved.Svg.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(), names);
        foreach (string clip in saved.Svg.Descendants().Attributes("clip-path").Select(clip => clip.Value))
        {
            Assert.Contains(clip["url(#".Length..^1], names);
        }
    }

    [Fact]
    public void NothingIsDrawnTwice()
    {
        IReadOnlyList<string> texts = SavedChart.Of(Example()).Texts;
        Assert.Equal(texts.Distinct(), texts);
    }

    [Fact]
    public void ALongTitleFits()
    {
        SavedChart saved = SavedChart.Of(new BarChart(["a"], [1])
        {
            Title = "A title of many words that would not fit into a picture of this width",
        }, 300);
        XElement title = saved.Svg.Descendants(SavedChart.Names + "text").First();
        float[] x = [.. title.Attribute("x")!.Value.Split(',').Select(place => float.Parse(place, null))];
        Assert.True(x[0] >= 0 && x[^1] < 298, $"{x[0]} to {x[^1]}");
    }

    private static LineChart Example() => new()
    {
        Title = "An example",
        XLabel = "epoch",
        YLabel = "loss",
        Curves = [new Curve("training", [30.0, 20.0, 15.0])],
    };
}
