using System.Xml.Linq;

namespace NetGen.Samples.Tests;

/// <summary>The two files of a chart, read back.</summary>
internal sealed class SavedChart
{
    public static readonly XNamespace Names = "http://www.w3.org/2000/svg";

    private SavedChart(byte[] svg, byte[] png)
    {
        SvgBytes = svg;
        PngBytes = png;
        Svg = XElement.Load(new MemoryStream(svg));
        Png = new DecodedPng(png);
    }

    public byte[] SvgBytes { get; }

    public byte[] PngBytes { get; }

    public XElement Svg { get; }

    public DecodedPng Png { get; }

    /// <summary>Every line of text in the SVG file.</summary>
    public IReadOnlyList<string> Texts => [.. Svg.Descendants(Names + "text").Select(text => text.Value)];

    public static SavedChart Of(Chart chart, int width = 400, int? height = null)
    {
        using TemporaryDirectory directory = new();
        chart.Save(directory["chart"], width, height);
        Assert.Equal(["chart.png", "chart.svg"], Directory.GetFiles(directory.Name).Select(Path.GetFileName).Order());
        return new SavedChart(File.ReadAllBytes(directory["chart.svg"]), File.ReadAllBytes(directory["chart.png"]));
    }

    /// <summary>A chart that does not fit is refused with a message that says so, and leaves no file.</summary>
    public static void IsRefused(Chart chart, string message)
    {
        using TemporaryDirectory directory = new();
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => chart.Save(directory["chart"]));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(directory.Name));
    }

    /// <summary>The share of the picture's pixels that are near a color, 0 to 1.</summary>
    public double ShareOf(Color color)
    {
        int near = 0;
        for (int y = 0; y < Png.Height; y++)
        {
            for (int x = 0; x < Png.Width; x++)
            {
                Color pixel = Png[x, y];
                near += Math.Abs(pixel.R - color.R) + Math.Abs(pixel.G - color.G) + Math.Abs(pixel.B - color.B) < 12 ? 1 : 0;
            }
        }

        return (double)near / (Png.Width * Png.Height);
    }
}
