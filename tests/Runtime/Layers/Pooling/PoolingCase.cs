using NetGen.Layers.Pooling;

namespace NetGen.Tests.Layers.Pooling;

/// <summary>A pooling with its buffers and the naive way to do it: every window on its own, in double precision.</summary>
internal sealed record PoolingCase(
    int Height, int Width, int WindowHeight, int WindowWidth, int StrideHeight, int StrideWidth, int PaddingTop = 0, int PaddingLeft = 0,
    int PaddingBottom = 0, int PaddingRight = 0)
{
    private const int Planes = 3;
    private const float Untouched = 12345;

    /// <summary>Sizes around every width of vectors, odd ones, overlapping windows, gaps between them, padding on all sides or on one.</summary>
    public static IEnumerable<PoolingCase> All { get; } =
    [
        .. Enumerable.Range(2, 40).Select(width => new PoolingCase(5, width, 2, 2, 2, 2)),
        .. Enumerable.Range(2, 20).Select(width => new PoolingCase(6, width, 2, 2, 2, 2)),
        new PoolingCase(24, 24, 2, 2, 2, 2),
        new PoolingCase(8, 8, 2, 2, 2, 2),
        new PoolingCase(2, 65, 2, 2, 2, 2),
        new PoolingCase(7, 9, 2, 2, 2, 2, 0, 0, 1, 1),
        new PoolingCase(6, 8, 2, 2, 2, 2, 1, 1, 1, 1),
        .. Enumerable.Range(3, 40).Select(width => new PoolingCase(7, width, 3, 3, 2, 2)),
        .. Enumerable.Range(3, 40).Select(width => new PoolingCase(5, width, 3, 3, 1, 1, 1, 1, 1, 1)),
        new PoolingCase(12, 13, 3, 2, 1, 2),
        new PoolingCase(12, 13, 2, 3, 3, 1, 1, 0, 1, 0),
        new PoolingCase(9, 11, 3, 3, 3, 3),
        new PoolingCase(9, 11, 1, 1, 3, 2),
        new PoolingCase(10, 40, 5, 4, 2, 2, 2, 2, 2, 2),
        new PoolingCase(6, 7, 6, 7, 1, 1),
        new PoolingCase(1, 30, 1, 3, 1, 3),
    ];

    public int OutputHeight => (Height + PaddingTop + PaddingBottom - WindowHeight) / StrideHeight + 1;

    public int OutputWidth => (Width + PaddingLeft + PaddingRight - WindowWidth) / StrideWidth + 1;

    /// <summary>Planes one right after the other, as raw inputs of one channel are, or padded.</summary>
    public bool IsPadded { get; init; }

    public int Count { get; init; } = 2;

    private int Pitch => IsPadded ? (Height * Width + 15) / 16 * 16 : Height * Width;

    private int OutputPitch => (OutputHeight * OutputWidth + 15) / 16 * 16;

    private int XStride => Planes * Pitch + 5;

    private int YStride => Planes * OutputPitch + 16;

    private PoolingShape Shape => new(
        Planes, Height, Width, Pitch, OutputHeight, OutputWidth, OutputPitch, WindowHeight, WindowWidth, StrideHeight, StrideWidth,
        PaddingTop, PaddingLeft);

    /// <summary>Inputs, what pads them too: NaN, which must not come to anything.</summary>
    public float[] Inputs(Func<float> next) => Fill(XStride, Pitch, Height * Width, float.NaN, next);

    /// <summary>Gradients on the outputs, and 9 in their padding.</summary>
    public float[] OutputGradients(Func<float> next) => Fill(YStride, OutputPitch, OutputHeight * OutputWidth, 9, next);

    public float[] Max(float[] x)
    {
        float[] y = Buffer(YStride);
        MaxPooling.Forward(ref x[0], XStride, ref y[0], YStride, Count, Shape);
        return y;
    }

    public float[] MaxGradient(float[] dy, float[] y, float[] x)
    {
        float[] dx = Buffer(XStride);
        MaxPooling.Backward(ref dy[0], ref y[0], YStride, ref x[0], ref dx[0], XStride, Count, Shape);
        return dx;
    }

    public float[] MaxReLUGradient(float[] dy, float[] y, float[] x)
    {
        float[] dx = Buffer(XStride);
        MaxPooling.BackwardReLU(ref dy[0], ref y[0], YStride, ref x[0], ref dx[0], XStride, Count, Shape);
        return dx;
    }

    public float[] Average(float[] x)
    {
        float[] y = Buffer(YStride);
        AveragePooling.Forward(ref x[0], XStride, ref y[0], YStride, Count, Shape);
        return y;
    }

    public float[] AverageGradient(float[] dy)
    {
        float[] dx = Buffer(XStride);
        AveragePooling.Backward(ref dy[0], YStride, ref dx[0], XStride, Count, Shape);
        return dx;
    }

    public double[] NaiveMax(float[] x)
    {
        double[] y = Blank(YStride, OutputPitch);
        ForEachWindow((output, pixels) => y[output] = pixels.Select(pixel => x[pixel]).Aggregate(MathF.Max));
        return y;
    }

    public double[] NaiveMaxGradient(float[] dy, float[] x)
    {
        double[] dx = Blank(XStride, Pitch);
        ForEachWindow((output, pixels) =>
        {
            float max = pixels.Max(pixel => x[pixel]);
            dx[pixels.First(pixel => x[pixel] == max)] += dy[output];
        });
        return dx;
    }

    public double[] NaiveAverage(float[] x)
    {
        double[] y = Blank(YStride, OutputPitch);
        ForEachWindow((output, pixels) => y[output] = pixels.Sum(pixel => (double)x[pixel]) / (WindowHeight * WindowWidth));
        return y;
    }

    public double[] NaiveAverageGradient(float[] dy)
    {
        double[] dx = Blank(XStride, Pitch);
        ForEachWindow((output, pixels) => pixels.ForEach(pixel => dx[pixel] += (double)dy[output] / (WindowHeight * WindowWidth)));
        return dx;
    }

    private void ForEachWindow(Action<int, List<int>> action)
    {
        for (int s = 0; s < Count; s++)
        {
            for (int p = 0; p < Planes; p++)
            {
                for (int oy = 0; oy < OutputHeight; oy++)
                {
                    for (int ox = 0; ox < OutputWidth; ox++)
                    {
                        List<int> pixels = [];
                        for (int i = 0; i < WindowHeight * WindowWidth; i++)
                        {
                            int row = oy * StrideHeight - PaddingTop + i / WindowWidth;
                            int column = ox * StrideWidth - PaddingLeft + i % WindowWidth;
                            if (row >= 0 && row < Height && column >= 0 && column < Width)
                            {
                                pixels.Add(s * XStride + p * Pitch + row * Width + column);
                            }
                        }

                        action(s * YStride + p * OutputPitch + oy * OutputWidth + ox, pixels);
                    }
                }
            }
        }
    }

    private float[] Fill(int stride, int pitch, int length, float padding, Func<float> next)
    {
        float[] values = Buffer(stride);
        for (int i = 0; i < values.Length; i++)
        {
            int place = i % stride;
            values[i] = place >= Planes * pitch ? Untouched : place % pitch < length ? next() : padding;
        }

        return values;
    }

    /// <summary>Zero inside the samples, so padding must be written as zeros, and between them what must not be touched.</summary>
    private double[] Blank(int stride, int pitch) =>
        [.. Enumerable.Range(0, Count * stride).Select(i => i % stride < Planes * pitch ? 0 : (double)Untouched)];

    private float[] Buffer(int stride)
    {
        float[] buffer = new float[Count * stride];
        buffer.AsSpan().Fill(Untouched);
        return buffer;
    }
}
