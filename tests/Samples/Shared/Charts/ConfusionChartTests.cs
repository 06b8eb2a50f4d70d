namespace NetGen.Samples.Tests;

public class ConfusionChartTests
{
    [Fact]
    public void CountsAndNamesAreThere()
    {
        SavedChart saved = SavedChart.Of(new ConfusionChart(new[,] { { 13, 0, 0 }, { 0, 11, 4 }, { 0, 2, 10 } }, ["a", "b", "c"])
        {
            Title = "Iris",
        });
        foreach (string text in (string[])["Iris", "predicted class", "true class", "13", "11", "4", "2", "10", "fraction of the row"])
        {
            Assert.Contains(text, saved.Texts);
        }

        Assert.Equal(2, saved.Texts.Count(text => text == "b"));
    }

    [Fact]
    public void TheColorIsTheShareOfTheRow()
    {
        Color full = new(8, 81, 156);
        SavedChart rare = SavedChart.Of(new ConfusionChart(new[,] { { 1000, 0 }, { 0, 2 } }, ["many", "few"]));
        SavedChart wrong = SavedChart.Of(new ConfusionChart(new[,] { { 1000, 0 }, { 1, 1 } }, ["many", "few"]));
        double cell = rare.ShareOf(full) / 2;
        Assert.True(cell > 0.1);
        Assert.InRange(wrong.ShareOf(full), 0.9 * cell, 1.1 * cell);
    }

    [Fact]
    public void AClassWithoutSamplesHasAnEmptyRow() =>
        Assert.DoesNotContain("NaN", SavedChart.Of(new ConfusionChart(new[,] { { 1, 0 }, { 0, 0 } }, ["a", "b"])).Texts);

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Contains("2 x 3 for 2", Assert.Throws<ArgumentException>(() => new ConfusionChart(new int[2, 3], ["a", "b"])).Message);
        Assert.Throws<ArgumentException>(() => new ConfusionChart(new int[0, 0], []));
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => new ConfusionChart(new[,] { { -1 } }, ["a"])).Message);
    }
}
