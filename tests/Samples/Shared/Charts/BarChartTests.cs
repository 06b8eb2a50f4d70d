namespace NetGen.Samples.Tests;

public class BarChartTests
{
    [Fact]
    public void EveryBarHasItsNameAndValue()
    {
        SavedChart saved = SavedChart.Of(new BarChart(["petal length", "bias"], [2.25, -1])
        {
            Title = "Weights",
            XLabel = "weight",
            Format = "0.0",
        });
        foreach (string text in (string[])["Weights", "weight", "petal length", "bias", "-1.0"])
        {
            Assert.Contains(text, saved.Texts);
        }

        Assert.True(saved.ShareOf(new Color(0, 114, 178)) > saved.ShareOf(new Color(213, 94, 0)));
        Assert.True(saved.ShareOf(new Color(213, 94, 0)) > 0.01);
    }

    [Fact]
    public void ZerosAloneAreDrawn() => Assert.Contains("0.00", SavedChart.Of(new BarChart(["a"], [0])).Texts);

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Throws<ArgumentException>(() => new BarChart([], []));
        Assert.Contains("2 names and 1 values", Assert.Throws<ArgumentException>(() => new BarChart(["a", "b"], [1])).Message);
        Assert.Throws<ArgumentException>(() => new BarChart(["a"], [double.NaN]));
    }
}
