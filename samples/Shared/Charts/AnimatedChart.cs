using System.Xml.Linq;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// A sequence of charts as an SVG file, which browsers play in a loop; the PNG file contains only the last one.
/// </summary>
public sealed class AnimatedChart : Chart
{
    /// <summary>The charts in playing order, at least one. Elements that they share are stored in the file only once.</summary>
    public IReadOnlyList<Chart> Frames { get; init; } = [];

    /// <summary>The duration of each chart except the last.</summary>
    public TimeSpan FrameTime { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>The duration of the last chart.</summary>
    public TimeSpan LastFrameTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width) => CheckedFrames().Max(frame => frame.NaturalHeight(width));

    /// <inheritdoc/>
    protected internal override void DrawBody(SKCanvas canvas, SKRect area) => CheckedFrames()[^1].Draw(canvas, area);

    private protected override XElement Svg(int width, int height)
    {
        IReadOnlyList<Chart> frames = CheckedFrames();
        SvgDefinitions definitions = new();
        List<List<XElement>> drawings = [];
        foreach (Chart frame in frames)
        {
            drawings.Add(definitions.TakeFrom(Rendering.Svg(
                (canvas, area) => frame.Draw(canvas, Heading.Draw(canvas, area, Title, HouseStyle.TitleSize)), width, height)));
        }

        FrameClock clock = new(frames.Count, FrameTime, LastFrameTime);
        return SvgFile.Root(width, height, [definitions.Element, .. SvgAnimation.Elements(drawings, clock)]);
    }

    private IReadOnlyList<Chart> CheckedFrames()
    {
        if (Frames.Count == 0)
        {
            throw new ArgumentException($"The animated chart '{Title}' has no frames; it needs at least 1.");
        }

        if (FrameTime <= TimeSpan.Zero || LastFrameTime <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                $"The animated chart '{Title}' shows frames for {FrameTime} and the last one for {LastFrameTime}; both must be greater than 0.");
        }

        return Frames;
    }
}
