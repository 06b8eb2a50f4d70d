namespace NetGen.Samples;

/// <summary>The layout of equally sized tiles in rows, with a gap around each.</summary>
/// <param name="Columns">The number of tiles in a row.</param>
/// <param name="TileWidth">The width of a tile in pixels.</param>
/// <param name="TileHeight">The height of a tile in pixels.</param>
/// <param name="Gap">The gap between two tiles and at the edges in pixels.</param>
public readonly record struct TileGrid(int Columns, int TileWidth, int TileHeight, int Gap)
{
    /// <summary>The total width in pixels.</summary>
    public int Width => Gap + Columns * (TileWidth + Gap);

    /// <summary>The total height in pixels.</summary>
    /// <param name="tiles">The number of tiles.</param>
    public int Height(int tiles) => Top(tiles + Columns - 1);

    /// <summary>The left edge of a tile in pixels.</summary>
    /// <param name="tile">The index of the tile, from 0, row by row.</param>
    public int Left(int tile) => Gap + tile % Columns * (TileWidth + Gap);

    /// <summary>The top edge of a tile in pixels.</summary>
    /// <param name="tile">The index of the tile, from 0, row by row.</param>
    public int Top(int tile) => Gap + tile / Columns * (TileHeight + Gap);
}
