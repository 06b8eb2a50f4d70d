using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// Charts one after another, in an SVG file that plays in a loop wherever browsers show it; the PNG file is the last one.
/// </summary>
public sealed class AnimatedChart : Chart
{
    /// <summary>The charts, in their order; at least one. What is the same in all of them is in the file once.</summary>
    public IReadOnlyList<Chart> Frames { get; init; } = [];

    /// <summary>How long each chart is shown.</summary>
    public TimeSpan FrameTime { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>How long the last one is shown.</summary>
    public TimeSpan LastFrameTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected internal override int NaturalHeight(int width) =>
        (int)Heading.HeightOf(Title) + CheckedFrames().Max(frame => frame.NaturalHeight(width));

    /// <inheritdoc/>
    protected internal override void Draw(SKCanvas canvas, SKRect area) =>
        CheckedFrames()[^1].Draw(canvas, Heading.Draw(canvas, area, Title));

    private IReadOnlyList<Chart> CheckedFrames() => Frames.Count > 0
        ? Frames
        : throw new ArgumentException($"The animated chart '{Title}' has no frames; it takes at least 1.");
}
