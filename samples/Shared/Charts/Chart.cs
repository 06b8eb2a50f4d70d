using System.Xml.Linq;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// A picture for a report, as data: set its properties, then <see cref="Save"/> it. Use a <see cref="LineChart"/> or
/// <see cref="LearningCurves"/> for numbers over epochs; a <see cref="DecisionChart"/>, <see cref="ConfusionChart"/>,
/// <see cref="BarChart"/> or <see cref="ImageGrid"/> for the results of training; a <see cref="SurfaceChart"/> for the path of a
/// training run. A <see cref="ChartGrid"/> combines several charts in one picture, an <see cref="AnimatedChart"/> in a sequence.
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
    /// <summary>The title above the picture; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Writes the picture to PATH.svg and PATH.png; equal charts produce identical files.</summary>
    /// <param name="path">The path of the files without extension, in an existing directory. Existing files are replaced.</param>
    /// <param name="width">The width in units; a unit is one SVG pixel and two PNG pixels.</param>
    /// <param name="height">The height in units; if null, a height that suits the chart.</param>
    /// <exception cref="ArgumentException">The data of the chart are invalid; nothing is written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
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

    /// <summary>Draws the chart without its title.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="area">The area of the picture to draw in.</param>
    /// <exception cref="ArgumentException">The data of the chart are invalid.</exception>
    protected internal abstract void DrawBody(SKCanvas canvas, SKRect area);

    /// <summary>The suitable height of the chart without its title.</summary>
    /// <param name="width">The width in units.</param>
    /// <exception cref="ArgumentException">The data of the chart are invalid.</exception>
    protected internal abstract int BodyHeight(int width);

    /// <summary>The suitable height of the chart.</summary>
    internal int NaturalHeight(int width) => Heading.HeightOf(Title) + BodyHeight(width);

    /// <summary>Draws the chart in an area of a picture.</summary>
    internal void Draw(SKCanvas canvas, SKRect area) => DrawBody(canvas, Heading.Draw(canvas, area, Title, HouseStyle.TitleSize));

    /// <summary>Draws the chart as one of several under a common title.</summary>
    internal void DrawPart(SKCanvas canvas, SKRect area) =>
        DrawBody(canvas, Heading.Draw(canvas, area, Title, HouseStyle.LabelSize));

    /// <summary>Draws the chart as the root element of an SVG file.</summary>
    private protected virtual XElement Svg(int width, int height)
    {
        SvgDefinitions definitions = new();
        List<XElement> content = definitions.TakeFrom(Rendering.Svg(Draw, width, height));
        return SvgFile.Root(width, height, [definitions.Element, .. content]);
    }
}
