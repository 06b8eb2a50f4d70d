namespace NetGen.Samples;

/// <summary>
/// A picture of what the neurons or filters of a layer respond to: the weights of each as an image. Ink on red increases its
/// output, ink on blue decreases it, and ink on white has no effect.
/// </summary>
public static class FilterPicture
{
    private const int Gap = 12;

    /// <summary>Draws the picture and writes it as PNG.</summary>
    /// <param name="path">The path of the file; an existing file is replaced atomically.</param>
    /// <param name="weights">The weights: [filters x (height * width)].</param>
    /// <param name="width">The number of weights in a row of an image.</param>
    /// <param name="columns">The number of images in a row.</param>
    /// <param name="scale">The width and height of a weight in pixels.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Save(string path, Parameter weights, int width, int columns, int scale) =>
        AtomicFile.Write(path, Draw(weights, width, columns, scale).Write);

    /// <summary>Draws the picture.</summary>
    /// <param name="weights">The weights: [filters x (height * width)].</param>
    /// <param name="width">The number of weights in a row of an image.</param>
    /// <param name="columns">The number of images in a row.</param>
    /// <param name="scale">The width and height of a weight in pixels.</param>
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
