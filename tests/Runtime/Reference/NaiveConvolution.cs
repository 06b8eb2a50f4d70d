namespace NetGen.Tests.Reference;

/// <summary>How a kernel slides along one dimension.</summary>
internal readonly record struct NaiveSpan(int Size, int Kernel, int Stride = 1, int Before = 0, int After = 0)
{
    public int Outputs => (Size + Before + After - Kernel) / Stride + 1;
}

/// <summary>
/// A convolution in double precision, one product at a time; images are [height][width][channels]. A dense layer is one of 1x1 pixel over an image of
/// one pixel.
/// </summary>
internal sealed class NaiveConvolution(NaiveSpan rows, NaiveSpan columns, int channels, int filters, Activation activation)
{
    public int InputSize => rows.Size * columns.Size * channels;

    public int OutputSize => rows.Outputs * columns.Outputs * filters;

    /// <summary>Parameters: W [filters][channels][height][width], then b.</summary>
    public int ParameterCount => filters * (channels * rows.Kernel * columns.Kernel + 1);

    public Activation Activation => activation;

    public static NaiveConvolution Dense(int inputs, int outputs, Activation activation) =>
        new(new NaiveSpan(1, 1), new NaiveSpan(1, 1), inputs, outputs, activation);

    public double[] Sums(double[] x, ReadOnlySpan<double> parameters)
    {
        double[] z = new double[OutputSize];
        for (int o = 0; o < z.Length; o++)
        {
            z[o] = parameters[^(filters - o % filters)];
        }

        foreach ((int o, int i, int w) in Products())
        {
            z[o] += parameters[w] * x[i];
        }

        return z;
    }

    /// <summary>Adds to the gradients of the parameters, and returns the gradient on the inputs.</summary>
    public double[] Backward(double[] x, double[] dz, ReadOnlySpan<double> parameters, Span<double> gradients, double scale)
    {
        double[] dx = new double[x.Length];
        for (int o = 0; o < dz.Length; o++)
        {
            gradients[^(filters - o % filters)] += scale * dz[o];
        }

        foreach ((int o, int i, int w) in Products())
        {
            gradients[w] += scale * dz[o] * x[i];
            dx[i] += dz[o] * parameters[w];
        }

        return dx;
    }

    /// <summary>Which input meets which weight for which output.</summary>
    private IEnumerable<(int Output, int Input, int Weight)> Products()
    {
        for (int o = 0; o < OutputSize; o++)
        {
            int f = o % filters;
            int x = o / filters % columns.Outputs;
            int y = o / filters / columns.Outputs;
            for (int tap = 0; tap < rows.Kernel * columns.Kernel; tap++)
            {
                int iy = y * rows.Stride + tap / columns.Kernel - rows.Before;
                int ix = x * columns.Stride + tap % columns.Kernel - columns.Before;
                if (iy < 0 || iy >= rows.Size || ix < 0 || ix >= columns.Size)
                {
                    continue;
                }

                for (int c = 0; c < channels; c++)
                {
                    yield return (o, (iy * columns.Size + ix) * channels + c, (f * channels + c) * rows.Kernel * columns.Kernel + tap);
                }
            }
        }
    }
}
