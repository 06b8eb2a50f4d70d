namespace NetGen.Samples;

/// <summary>Where tiles of one size stand in rows, with a gap around each.</summary>
/// <param name="Columns">Tiles in a row.</param>
/// <param name="TileWidth">Pixels.</param>
/// <param name="TileHeight">Pixels.</param>
/// <param name="Gap">Pixels between two tiles, and around them all.</param>
public readonly record struct TileGrid(int Columns, int TileWidth, int TileHeight, int Gap)
{
    /// <summary>Pixels from the left edge to the right one.</summary>
    public int Width => Gap + Columns * (TileWidth + Gap);

    /// <summary>Pixels from the upper edge to the lower one.</summary>
    /// <param name="tiles">The number of tiles.</param>
    public int Height(int tiles) => Top(tiles + Columns - 1);

    /// <summary>The leftmost column of a tile.</summary>
    /// <param name="tile">From 0, row by row.</param>
    public int Left(int tile) => Gap + tile % Columns * (TileWidth + Gap);

    /// <summary>The topmost row of a tile.</summary>
    /// <param name="tile">From 0, row by row.</param>
    public int Top(int tile) => Gap + tile / Columns * (TileHeight + Gap);
}
