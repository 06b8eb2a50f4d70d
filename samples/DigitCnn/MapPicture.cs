using NetGen.Samples;

namespace DigitCnn;

/// <summary>
/// A digit and the feature maps of the first layer: for each filter its map, [24 x 24], and on the right the map after pooling,
/// [12 x 12]. Brightness shows the strength of the filter's response; it is black where ReLU outputs 0.
/// </summary>
internal static class MapPicture
{
    private const int Columns = 4;
    private const int DigitScale = 6;
    private const int MapScale = 3;
    private const int PooledScale = MapScale * FeatureMaps.Side / PooledMaps.Side;
    private const int MapSide = MapScale * FeatureMaps.Side;
    private const int Gap = 12;

    // The gap between a map and its pooled form.
    private const int Seam = 3;

    /// <summary>Draws the picture and writes it as PNG.</summary>
    /// <param name="path">The path of the file; an existing file is replaced atomically.</param>
    /// <param name="digit">The pixels of the digit, from 0 to 1: [28 x 28].</param>
    /// <param name="net">The trained network.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Save(string path, float[] digit, IDigitCnn net) => AtomicFile.Write(path, Draw(digit, net).Write);

    /// <summary>Draws the picture.</summary>
    /// <param name="digit">The pixels of the digit, from 0 to 1: [28 x 28].</param>
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

    /// <summary>Extracts the map of one filter from [height x width x filters].</summary>
    private static float[] Map(float[] maps, int filter) =>
        [.. Enumerable.Range(0, maps.Length / FeatureMaps.Filters).Select(place => maps[place * FeatureMaps.Filters + filter])];
}
