using System.Xml.Linq;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// A picture for a report, as data: set its properties, then <see cref="Save"/> it. Numbers over epochs are a
/// <see cref="LineChart"/> or <see cref="LearningCurves"/>, what a network has learned is a <see cref="DecisionChart"/>, a
/// <see cref="ConfusionChart"/>, a <see cref="BarChart"/> or an <see cref="ImageGrid"/>, the way there a
/// <see cref="SurfaceChart"/>. Several in one picture are a <see cref="ChartGrid"/>, one after another an
/// <see cref="AnimatedChart"/>.
/// </summary>
/// <example><code>
/// new LineChart
/// {
///     Title = "XOR",
///     XLabel = "epoch",
///     YLabel = "loss",
///     Curves = [new Curve("training", losses)],
/// }.Save("artifacts/xor/loss");
/// </code></example>
public abstract class Chart
{
    /// <summary>The line above the picture; none if empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Writes PATH.svg and PATH.png, the same picture twice; equal charts make equal files.</summary>
    /// <param name="path">The files, without the end of the name; their directory exists. Files of that name are replaced.</param>
    /// <param name="width">Units from left to right: pixels of a report, half of the PNG's.</param>
    /// <param name="height">Units from top to bottom; by default what suits the chart.</param>
    /// <exception cref="ArgumentException">Something in the chart does not fit; nothing is written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public void Save(string path, int width = 900, int? height = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        int units = height ?? NaturalHeight(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1, nameof(height));
        byte[] svg = SvgFile.Bytes(Svg(width, units));
        byte[] png = Rendering.Png(Draw, width, units);
        AtomicFile.Write($"{path}.svg", stream => stream.Write(svg));
        AtomicFile.Write($"{path}.png", stream => stream.Write(png));
    }

    /// <summary>Draws what is below the title.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="area">The part of it.</param>
    /// <exception cref="ArgumentException">Something in the chart does not fit.</exception>
    protected internal abstract void DrawBody(SKCanvas canvas, SKRect area);

    /// <summary>The height that suits what is below the title.</summary>
    /// <param name="width">Units from left to right.</param>
    /// <exception cref="ArgumentException">Something in the chart does not fit.</exception>
    protected internal abstract int BodyHeight(int width);

    /// <summary>The height that suits the chart.</summary>
    internal int NaturalHeight(int width) => Heading.HeightOf(Title) + BodyHeight(width);

    /// <summary>Draws the chart into a part of a picture.</summary>
    internal void Draw(SKCanvas canvas, SKRect area) => DrawBody(canvas, Heading.Draw(canvas, area, Title, HouseStyle.TitleSize));

    /// <summary>Draws the chart as one of several under one title.</summary>
    internal void DrawPart(SKCanvas canvas, SKRect area) =>
        DrawBody(canvas, Heading.Draw(canvas, area, Title, HouseStyle.LabelSize));

    /// <summary>The chart as the root element of an SVG file.</summary>
    private protected virtual XElement Svg(int width, int height)
    {
        SvgDefinitions definitions = new();
        List<XElement> content = definitions.TakeFrom(Rendering.Svg(Draw, width, height));
        return SvgFile.Root(width, height, [definitions.Element, .. content]);
    }
}
