namespace NetGen.Samples.Tests;

public class LineChartTests
{
    private static readonly double[] X = [1, 2, 3, 4];
    private static readonly Color Blue = new(0, 114, 178);
    private static readonly Color Vermillion = new(213, 94, 0);

    [Fact]
    public void TitleAxesAndLegendAreThere()
    {
        SavedChart saved = SavedChart.Of(new LineChart
        {
            Title = "Learning rates",
            XLabel = "epoch",
            YLabel = "loss",
            Curves = [new Curve("rate 0.1", X, [4, 3, 2, 1]), new Curve("rate 1 & more", X, [4, 2, 1, 1])],
            Bands = [new Band("spread", X, [3, 2, 1, 0], [5, 4, 3, 2])],
            Marks = [new Mark(3, "best epoch")],
        });
        foreach (string text in (string[])["Learning rates", "epoch", "loss", "rate 0.1", "rate 1 & more", "spread", "best epoch"])
        {
            Assert.Contains(text, saved.Texts);
        }
    }

    [Fact]
    public void EachCurveHasAColorOfItsOwn()
    {
        SavedChart one = SavedChart.Of(Line(new Curve("", X, [4, 3, 2, 1])));
        SavedChart two = SavedChart.Of(Line(new Curve("", X, [4, 3, 2, 1]), new Curve("", X, [1, 2, 3, 4])));
        Assert.True(one.ShareOf(Blue) > 0.001);
        Assert.Equal(0, one.ShareOf(Vermillion));
        Assert.True(two.ShareOf(Blue) > 0.001);
        Assert.True(two.ShareOf(Vermillion) > 0.001);
    }

    [Fact]
    public void PointsNeedNoLine()
    {
        double line = SavedChart.Of(Line(new Curve("", X, [4, 3, 2, 1]))).ShareOf(Vermillion);
        double points = SavedChart.Of(Line(new Curve("", X, [4, 3, 2, 1])
        {
            HasLine = false,
            Color = 1,
        })).ShareOf(Vermillion);
        double both = SavedChart.Of(Line(new Curve("", X, [4, 3, 2, 1])
        {
            HasMarkers = true,
            Color = 1,
        })).ShareOf(Vermillion);
        Assert.Equal(0, line);
        Assert.InRange(points, 0.0001, both / 2);
    }

    [Fact]
    public void ALogarithmicAxisCountsInPowersOfTen()
    {
        SavedChart saved = SavedChart.Of(new LineChart
        {
            IsYLogarithmic = true,
            Curves = [new Curve("", X, [100, 1, 0.01, 0])],
        });
        Assert.Contains("100", saved.Texts);
        Assert.Contains("0.1", saved.Texts);
        Assert.DoesNotContain("-1", saved.Texts);
    }

    [Fact]
    public void TicksCanBeChosen()
    {
        SavedChart saved = SavedChart.Of(new LineChart
        {
            IsXLogarithmic = true,
            XTicks = [64, 1024],
            Curves = [new Curve("", [64, 128, 1024], [1, 2, 3])],
        });
        Assert.Contains("64", saved.Texts);
        Assert.Contains("1,024", saved.Texts);
        Assert.DoesNotContain("100", saved.Texts);
    }

    [Fact]
    public void WholeNumbersHaveNothingBetweenThem()
    {
        SavedChart saved = SavedChart.Of(Line(new Curve("", [7.0, 7.0, 7.0])), 900);
        Assert.Contains("2", saved.Texts);
        Assert.DoesNotContain("1.5", saved.Texts);
    }

    [Fact]
    public void AxesGoAsFarAsTheyAreTold()
    {
        SavedChart saved = SavedChart.Of(new LineChart
        {
            Curves = [new Curve("", X, [1, 1, 1, 1])],
            XRange = new Interval(0, 40),
            YRange = new Interval(0, 200),
        });
        Assert.Contains("40", saved.Texts);
        Assert.Contains("200", saved.Texts);
    }

    [Fact]
    public void GapsAndHiddenLegendsAreDrawn()
    {
        SavedChart saved = SavedChart.Of(new LineChart
        {
            Curves =
            [
                new Curve("hidden", X, [1, double.NaN, 2, 3])
                {
                    HasMarkers = true,
                },
            ],
            Legend = LegendPlace.None,
        });
        Assert.DoesNotContain("hidden", saved.Texts);
        Assert.True(saved.ShareOf(Blue) > 0.0005);
    }

    [Theory]
    [InlineData(LegendPlace.Below)]
    [InlineData(LegendPlace.Right)]
    [InlineData(LegendPlace.UpperLeft)]
    [InlineData(LegendPlace.UpperRight)]
    [InlineData(LegendPlace.LowerLeft)]
    [InlineData(LegendPlace.LowerRight)]
    public void TheLegendLiesWithinThePicture(LegendPlace place)
    {
        SavedChart saved = SavedChart.Of(new LineChart
        {
            Curves = [.. Enumerable.Range(1, 7).Select(i => new Curve($"a curve of some length {i}", [i, 2.0 * i]))],
            Legend = place,
        }, 500, 320);
        var entries = saved.Svg.Descendants(SavedChart.Names + "text").Where(text => text.Value.StartsWith("a curve", StringComparison.Ordinal));
        Assert.Equal(7, entries.Count());
        Assert.All(entries, entry =>
        {
            string[] x = entry.Attribute("x")!.Value.Split(',');
            Assert.InRange(float.Parse(x[0], null), 0, 500);
            Assert.InRange(float.Parse(x[^1], null), 0, 490);
            Assert.InRange(float.Parse(entry.Attribute("y")!.Value, null), 10, 318);
        });
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Contains("2 x and 1 y", Assert.Throws<ArgumentException>(() => new Curve("a", [1, 2], [1])).Message);
        Assert.Throws<ArgumentException>(() => new Curve("a", [], []));
        Assert.Contains("'b'", Assert.Throws<ArgumentException>(() => new Band("b", [1, 2], [1, 2], [1])).Message);
        SavedChart.IsRefused(new LineChart
        {
            Title = "empty",
        }, "'empty' has no curves");
        SavedChart.IsRefused(new LineChart
        {
            Curves = [new Curve("", X, X)],
            XRange = new Interval(3, 3),
        }, "from 3 to 3");
        SavedChart.IsRefused(new LineChart
        {
            Curves = [new Curve("", X, X)],
            YRange = new Interval(0, 3),
            IsYLogarithmic = true,
        }, "from 0 to 3");
    }

    private static LineChart Line(params Curve[] curves) => new()
    {
        Curves = curves,
    };
}
