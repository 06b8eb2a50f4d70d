namespace NetGen.Samples.Tests;

public class SurfaceChartTests
{
    [Fact]
    public void ThePathsAndTheCostAreNamed()
    {
        SavedChart saved = SavedChart.Of(new SurfaceChart((x, y) => x * x + 10 * y * y + 0.01)
        {
            Title = "A valley",
            XLabel = "w1",
            YLabel = "w2",
            IsLogarithmic = true,
            Paths = [new Curve("SGD", [0.9, 0.5, 0.1], [0.9, -0.5, 0]), new Curve("momentum", [0.9, 0.2], [0.9, 0])],
        }, 500);
        foreach (string text in (string[])["A valley", "w1", "w2", "cost", "SGD", "momentum", "0.1", "1"])
        {
            Assert.Contains(text, saved.Texts);
        }

        Assert.True(saved.ShareOf(new Color(0, 114, 178)) > 0.0005);
        Assert.True(saved.ShareOf(new Color(213, 94, 0)) > 0.0005);
    }

    [Fact]
    public void LowIsLight()
    {
        SavedChart saved = SavedChart.Of(new SurfaceChart((x, y) => x)
        {
            Contours = 0,
        }, 500, 400);
        // The inner rectangle reaches from a tenth to four fifths of the width.
        Color left = saved.Png[150, 300];
        Color right = saved.Png[700, 300];
        Assert.True(left.R > right.R + 60, $"{left} {right}");
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        SavedChart.IsRefused(new SurfaceChart((x, y) => x)
        {
            Title = "below zero",
            IsLogarithmic = true,
        }, "'below zero' has a cost of -");
        SavedChart.IsRefused(new SurfaceChart((x, y) => 1)
        {
            YRange = new Interval(0, double.NaN),
        }, "YRange goes from 0 to NaN");
    }
}
