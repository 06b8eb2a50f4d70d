namespace NetGen.Tests.Data;

/// <summary>Bilinear interpolation in double precision, pixel by pixel.</summary>
internal static class NaiveResampler
{
    /// <param name="source">[height x width x channels].</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="channels">Values of a pixel.</param>
    /// <param name="fill">The value of whatever lies outside.</param>
    /// <param name="place">Where in the source (x, y) of the result comes from, in pixels from the upper left one.</param>
    public static double[] Run(
        float[] source, int height, int width, int channels, double fill, Func<double, double, (double X, double Y)> place)
    {
        double[] result = new double[source.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (double sourceX, double sourceY) = place(x, y);
                double left = Math.Floor(sourceX);
                double top = Math.Floor(sourceY);
                double right = sourceX - left;
                double lower = sourceY - top;
                for (int channel = 0; channel < channels; channel++)
                {
                    result[(y * width + x) * channels + channel] =
                        (1 - lower) * ((1 - right) * At(left, top, channel) + right * At(left + 1, top, channel))
                        + lower * ((1 - right) * At(left, top + 1, channel) + right * At(left + 1, top + 1, channel));
                }
            }
        }

        return result;

        double At(double x, double y, int channel) =>
            x >= 0 && x < width && y >= 0 && y < height ? source[((int)y * width + (int)x) * channels + channel] : fill;
    }
}
