using NetGen.Samples;

namespace DigitCnn;

/// <summary>
/// A digit, and what the first layer makes of it: for each filter its map, [24 x 24], and beside it the map after pooling,
/// [12 x 12]; the brighter, the stronger the filter's answer, black where ReLU has cut it off.
/// </summary>
internal static class MapPicture
{
    private const int Columns = 4;
    private const int DigitScale = 6;
    private const int MapScale = 3;
    private const int PooledScale = MapScale * FeatureMaps.Side / PooledMaps.Side;
    private const int MapSide = MapScale * FeatureMaps.Side;
    private const int Gap = 12;

    // Between a map and its pooled form.
    private const int Seam = 3;

    /// <summary>Draws the picture and writes it as PNG.</summary>
    /// <param name="path">The file; one of that name is replaced, at once and whole.</param>
    /// <param name="digit">[28 x 28].</param>
    /// <param name="net">The trained network.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, float[] digit, IDigitCnn net) => AtomicFile.Write(path, Draw(digit, net).Write);

    /// <summary>Draws the picture.</summary>
    /// <param name="digit">[28 x 28].</param>
    /// <param name="net">The trained network.</param>
    public static PngImage Draw(float[] digit, IDigitCnn net)
    {
        float[] maps = new float[FeatureMaps.OutputSize];
        FeatureMaps.Of(net).Forward(digit, maps);
        float[] pooled = new float[PooledMaps.OutputSize];
        PooledMaps.Of(net).Forward(digit, pooled);

        const int MapsLeft = Gap + DigitScale * MnistFiles.Side;
        TileGrid grid = new(Columns, MapSide + Seam + MapSide, MapSide, Gap);
        PngImage picture = new(MapsLeft + grid.Width, grid.Height(FeatureMaps.Filters), Pixels.Background);
        Pixels.Draw(picture, Gap, Gap, digit, MnistFiles.Side, DigitScale, ColorScale.Gray);
        float brightest = ColorScale.Strongest(maps);
        for (int filter = 0; filter < FeatureMaps.Filters; filter++)
        {
            int left = MapsLeft + grid.Left(filter);
            int top = grid.Top(filter);
            Pixels.Draw(picture, left, top, Map(maps, filter), FeatureMaps.Side, MapScale, Brightness);
            Pixels.Draw(picture, left + MapSide + Seam, top, Map(pooled, filter), PooledMaps.Side, PooledScale, Brightness);
        }

        return picture;

        Color Brightness(float value) => ColorScale.Gray(value / brightest);
    }

    /// <summary>One of the maps in [height x width x filters].</summary>
    private static float[] Map(float[] maps, int filter) =>
        [.. Enumerable.Range(0, maps.Length / FeatureMaps.Filters).Select(place => maps[place * FeatureMaps.Filters + filter])];
}
