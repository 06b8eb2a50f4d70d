using System.Xml.Linq;

namespace NetGen.Samples.Tests;

public class AnimatedChartTests
{
    private static readonly XName Animate = SavedChart.Names + "animate";

    [Fact]
    public void EachFrameIsSeenInItsTimeAndTheLastOneLonger()
    {
        SavedChart saved = SavedChart.Of(Animation(4));
        XElement[] titles =
        [
            .. saved.Svg.Descendants(SavedChart.Names + "text").Where(text => text.Value.StartsWith("epoch ", StringComparison.Ordinal)),
        ];
        Assert.Equal(["epoch 0", "epoch 1", "epoch 2", "epoch 3"], titles.Select(title => title.Value));
        // Three frames of half a second, then one of 2.5.
        string[] times = ["0;0.125", "0;0.125;0.25", "0;0.25;0.375", "0;0.375"];
        string[] states = ["visible;hidden", "hidden;visible;hidden", "hidden;visible;hidden", "hidden;visible"];
        for (int i = 0; i < titles.Length; i++)
        {
            XElement animation = titles[i].Parent!.Element(Animate)!;
            Assert.Equal("4s", animation.Attribute("dur")?.Value);
            Assert.Equal("indefinite", animation.Attribute("repeatCount")?.Value);
            Assert.Equal(times[i], animation.Attribute("keyTimes")?.Value);
            Assert.Equal(states[i], animation.Attribute("values")?.Value);
            Assert.Equal(i == 3 ? "visible" : "hidden", titles[i].Parent!.Attribute("visibility")?.Value);
        }
    }

    [Fact]
    public void WhatAllFramesShareIsThereOnceAndDoesNotMove()
    {
        SavedChart saved = SavedChart.Of(Animation(5));
        XElement shared = Assert.Single(saved.Svg.Descendants(SavedChart.Names + "text"), text => text.Value == "the same");
        Assert.Empty(shared.Ancestors().Elements(Animate));
        Assert.Single(saved.Svg.Descendants(SavedChart.Names + "clipPath"));
    }

    [Fact]
    public void EveryFrameHasAllOfItsElementsInTheirOrder()
    {
        SavedChart saved = SavedChart.Of(Animation(3));
        for (int frame = 0; frame < 3; frame++)
        {
            SavedChart alone = SavedChart.Of(Frame(frame));
            string time = frame switch
            {
                0 => "visible;hidden",
                1 => "hidden;visible;hidden",
                _ => "hidden;visible",
            };
            IEnumerable<string> seen = saved.Svg.Elements().Skip(1).SelectMany(element => element.Element(Animate) is XElement animation
                ? animation.Attribute("values")!.Value == time ? element.Elements().Skip(1) : []
                : [element]).Select(element => element.ToString());
            Assert.Equal(alone.Svg.Elements().Skip(1).Select(element => element.ToString()), seen);
        }
    }

    [Fact]
    public void ThePngIsTheLastFrame() => Assert.Equal(SavedChart.Of(Frame(3)).PngBytes, SavedChart.Of(Animation(4)).PngBytes);

    [Fact]
    public void EqualAnimationsMakeEqualFiles() => Assert.Equal(SavedChart.Of(Animation(3)).SvgBytes, SavedChart.Of(Animation(3)).SvgBytes);

    [Fact]
    public void OneFrameStandsStill() => Assert.Empty(SavedChart.Of(Animation(1)).Svg.Descendants(Animate));

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        SavedChart.IsRefused(new AnimatedChart(), "no frames");
        SavedChart.IsRefused(new AnimatedChart
        {
            Frames = [Frame(1)],
            FrameTime = TimeSpan.Zero,
        }, "00:00:00");
    }

    private static AnimatedChart Animation(int frames) => new()
    {
        Frames = [.. Enumerable.Range(0, frames).Select(Frame)],
        FrameTime = TimeSpan.FromSeconds(0.5),
        LastFrameTime = TimeSpan.FromSeconds(2.5),
    };

    private static LineChart Frame(int epoch) => new()
    {
        Title = $"epoch {epoch}",
        XLabel = "the same",
        XRange = new Interval(0, 10),
        YRange = new Interval(0, 10),
        Curves = [new Curve("a curve", [1, 2, epoch])],
    };
}
