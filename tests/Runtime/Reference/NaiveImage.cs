namespace NetGen.Tests.Reference;

/// <summary>An image in double precision, [height x width x channels], and what pooling makes of it, window by window.</summary>
internal sealed record NaiveImage(int Height, int Width, int Channels, double[] Values)
{
    public NaiveImage Max(
        int height, int width, int stride, (int Before, int After) rows = default, (int Before, int After) columns = default) =>
        Pool(height, width, stride, rows, columns, window => window.Max());

    public NaiveImage Average(
        int height, int width, int stride, (int Before, int After) rows = default, (int Before, int After) columns = default) =>
        Pool(height, width, stride, rows, columns, window => window.Sum() / (height * width));

    public NaiveImage GlobalAverage() => Pool(Height, Width, 1, default, default, window => window.Average());

    private NaiveImage Pool(
        int height, int width, int stride, (int Before, int After) rows, (int Before, int After) columns, Func<List<double>, double> reduce)
    {
        int outputHeight = (Height + rows.Before + rows.After - height) / stride + 1;
        int outputWidth = (Width + columns.Before + columns.After - width) / stride + 1;
        double[] outputs = new double[outputHeight * outputWidth * Channels];
        for (int i = 0; i < outputs.Length; i++)
        {
            (int pixel, int channel) = Math.DivRem(i, Channels);
            List<double> window = [];
            for (int place = 0; place < height * width; place++)
            {
                int row = pixel / outputWidth * stride - rows.Before + place / width;
                int column = pixel % outputWidth * stride - columns.Before + place % width;
                if (row >= 0 && row < Height && column >= 0 && column < Width)
                {
                    window.Add(Values[(row * Width + column) * Channels + channel]);
                }
            }

            outputs[i] = reduce(window);
        }

        return new NaiveImage(outputHeight, outputWidth, Channels, outputs);
    }
}
