namespace NetGen.Samples.Tests;

public class DecisionChartTests
{
    private static readonly Color First = new(120, 178, 220);
    private static readonly Color Second = new(238, 158, 96);

    [Fact]
    public void EachSideHasTheColorOfItsClass()
    {
        // The second class in the right quarter.
        SavedChart saved = SavedChart.Of(new DecisionChart((x, y) => x > 0.75f ? 1.0 : 0.0)
        {
            Title = "A quarter",
            XLabel = "first input",
            YLabel = "second input",
            Classes = ["outside", "inside"],
        });
        double first = saved.ShareOf(First);
        double second = saved.ShareOf(Second);
        Assert.InRange(second / (first + second), 0.24, 0.26);
        foreach (string text in (string[])["A quarter", "first input", "second input", "output (0: outside, 1: inside)"])
        {
            Assert.Contains(text, saved.Texts);
        }
    }

    [Fact]
    public void FewerCellsAskLessAndMakeASmallerFile()
    {
        int asked = 0;
        SavedChart coarse = SavedChart.Of(new DecisionChart((x, y) =>
        {
            asked++;
            return x * y;
        })
        {
            Cells = 10,
        });
        // A multiple of 100, for the chart may be drawn several times.
        Assert.Equal(0, asked % 100);
        Assert.InRange(asked, 100, 1000);
        Assert.True(coarse.SvgBytes.Length < SavedChart.Of(new DecisionChart((x, y) => x * y)).SvgBytes.Length);
    }

    [Fact]
    public void TheSecondInputGoesUpwards()
    {
        SavedChart saved = SavedChart.Of(new DecisionChart((x, y) => y > 0.5f ? 1.0 : 0.0));
        (int x, int y) = (saved.Png.Width / 2, saved.Png.Height / 2);
        Assert.Equal(Second, saved.Png[x, y / 2]);
        Assert.Equal(First, saved.Png[x, y + y / 3]);
    }

    [Fact]
    public void TheBoundaryIsOneLine()
    {
        SavedChart with = SavedChart.Of(new DecisionChart((x, y) => x));
        SavedChart without = SavedChart.Of(new DecisionChart((x, y) => 0.4 * x));
        Color ink = new(45, 45, 48);
        // Two units wide, as high as the inner rectangle.
        double line = (with.ShareOf(ink) - without.ShareOf(ink)) * with.Png.Width;
        Assert.InRange(line, 1.5, 5);
    }

    [Fact]
    public void ManyClassesHaveTheirColorsAndSamplesTheirSymbols()
    {
        SavedChart saved = SavedChart.Of(new DecisionChart((x, y) => x < 0.5f ? 0 : y < 0.5f ? 1 : 2)
        {
            Classes = ["a", "b", "c"],
            Points = [new(0.2, 0.5, 0), new(0.8, 0.2, 1), new(0.8, 0.8, 2)],
        });
        Assert.True(saved.ShareOf(new Color(153, 199, 224)) > 0.1);
        Assert.True(saved.ShareOf(new Color(238, 191, 153)) > 0.05);
        Assert.True(saved.ShareOf(new Color(153, 216, 199)) > 0.05);
        Assert.True(saved.ShareOf(new Color(0, 158, 115)) > 0.0001);
        Assert.Equal(["a", "b", "c"], saved.Texts.Where(text => text is "a" or "b" or "c"));
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        SavedChart.IsRefused(new DecisionChart((x, y) => 0.5)
        {
            Classes = ["a", "b", "c"],
        }, "3 class names; it needs 2");
        SavedChart.IsRefused(new DecisionChart((x, y) => 0)
        {
            Points = [new LabeledPoint(0, 0, 2)],
        }, "class 2");
        SavedChart.IsRefused(new DecisionChart((x, y) => 2), "returns class 2");
        SavedChart.IsRefused(
            new DecisionChart((x, y) => 0.5)
            {
                Cells = 1,
            },
            "has 1 cells along a side; it needs at least 2");
        SavedChart.IsRefused(new DecisionChart((x, y) => double.NaN), "NaN");
        SavedChart.IsRefused(new DecisionChart((x, y) => 0.5)
        {
            XRange = new Interval(1, 0),
        }, "XRange goes from 1 to 0");
    }
}
