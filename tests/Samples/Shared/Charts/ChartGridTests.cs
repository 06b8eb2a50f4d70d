namespace NetGen.Samples.Tests;

public class ChartGridTests
{
    [Fact]
    public void ChartsStandInRows()
    {
        SavedChart one = SavedChart.Of(Grid(3, columns: 3), 900);
        SavedChart two = SavedChart.Of(Grid(3, columns: 2), 600);
        Assert.Equal(["A", "B", "C"], one.Texts.Where(text => text.Length == 1 && char.IsLetter(text[0])));
        Assert.Equal(one.Png.Height * 2 - 2 * 32, two.Png.Height);
        Assert.Contains("All", one.Texts);
    }

    [Fact]
    public void NothingToShowIsRefused() => SavedChart.IsRefused(new ChartGrid
    {
        Title = "none",
    }, "'none' has no charts");

    private static ChartGrid Grid(int count, int columns) => new()
    {
        Title = "All",
        Charts =
        [
            .. Enumerable.Range(0, count).Select(i => new LineChart
            {
                Title = ((char)('A' + i)).ToString(),
                Curves = [new Curve("", [1.0, 2.0])],
            }),
        ],
        Columns = columns,
    };
}
