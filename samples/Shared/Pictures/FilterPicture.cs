namespace NetGen.Samples;

/// <summary>
/// What the neurons or filters of a layer look for: the weights of each as an image. Ink on red makes it say more, ink on blue
/// less, white does not matter.
/// </summary>
public static class FilterPicture
{
    private const int Gap = 12;

    /// <summary>Draws the picture and writes it as PNG.</summary>
    /// <param name="path">The file; one of that name is replaced, at once and whole.</param>
    /// <param name="weights">[filters x (height * width)].</param>
    /// <param name="width">Weights in a row of the image.</param>
    /// <param name="columns">Images side by side.</param>
    /// <param name="scale">Pixels from one side of a weight to the other.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, Parameter weights, int width, int columns, int scale) =>
        AtomicFile.Write(path, Draw(weights, width, columns, scale).Write);

    /// <summary>Draws the picture.</summary>
    /// <param name="weights">[filters x (height * width)].</param>
    /// <param name="width">Weights in a row of the image.</param>
    /// <param name="columns">Images side by side.</param>
    /// <param name="scale">Pixels from one side of a weight to the other.</param>
    public static PngImage Draw(Parameter weights, int width, int columns, int scale)
    {
        TileGrid grid = new(columns, width * scale, weights.Columns / width * scale, Gap);
        PngImage picture = new(grid.Width, grid.Height(weights.Rows), Pixels.Background);
        float[] values = weights.ToArray();
        for (int filter = 0; filter < weights.Rows; filter++)
        {
            float[] image = values[(filter * weights.Columns)..((filter + 1) * weights.Columns)];
            float strongest = ColorScale.Strongest(image);
            Pixels.Draw(
                picture, grid.Left(filter), grid.Top(filter), image, width, scale, weight => ColorScale.Signed(weight / strongest));
        }

        return picture;
    }
}
