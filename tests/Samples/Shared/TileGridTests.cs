namespace NetGen.Samples.Tests;

public class TileGridTests
{
    private static readonly TileGrid Grid = new(Columns: 3, TileWidth: 10, TileHeight: 20, Gap: 2);

    [Fact]
    public void TilesStandInRowsWithAGapAroundEach()
    {
        Assert.Equal([2, 14, 26, 2], new[] { 0, 1, 2, 3 }.Select(Grid.Left));
        Assert.Equal([2, 2, 2, 24], new[] { 0, 1, 2, 3 }.Select(Grid.Top));
        Assert.Equal(38, Grid.Width);
    }

    [Theory]
    [InlineData(1, 24)]
    [InlineData(3, 24)]
    [InlineData(4, 46)]
    [InlineData(6, 46)]
    public void TheLastRowMayBeShort(int tiles, int height) => Assert.Equal(height, Grid.Height(tiles));
}
