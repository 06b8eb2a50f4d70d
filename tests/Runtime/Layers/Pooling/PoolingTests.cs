using NetGen.Layers.Pooling;

namespace NetGen.Tests.Layers.Pooling;

public class PoolingTests
{
    [Fact]
    public void TheMaximumOfEveryWindow() =>
        ForEach((shape, random) =>
        {
            float[] x = shape.Inputs(() => Uniform(random));
            Assert.Equal(shape.NaiveMax(x), Widen(shape.Max(x)));
        });

    [Fact]
    public void TheGradientGoesToTheFirstMaximum() =>
        ForEach((shape, random) =>
        {
            // Five values alone, so that windows hold equal ones; whole gradients, so that sums are exact in any order.
            float[] x = shape.Inputs(() => random.Next(5) - 2);
            float[] dy = shape.OutputGradients(() => random.Next(100) + 1);
            Assert.Equal(shape.NaiveMaxGradient(dy, x), Widen(shape.MaxGradient(dy, shape.Max(x), x)));
        });

    /// <summary>A ReLU leaves zeros, whose derivative is 0, and its gradients must not become subnormal.</summary>
    [Fact]
    public void TheGradientThroughAReLUGoesToTheFirstPositiveMaximum() =>
        ForEach((shape, random) =>
        {
            float[] x = shape.Inputs(() => Math.Max(random.Next(5) - 2, 0));
            float[] dy = shape.OutputGradients(() => random.Next(4) == 0 ? 9e-31f : random.Next(100) - 50);
            double[] expected = shape.NaiveMaxGradient([.. dy.Select(value => Math.Abs(value) < 1e-30f ? 0 : value)], x);
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = x[i] == 0 ? 0 : expected[i];
            }

            Assert.Equal(expected, Widen(shape.MaxReLUGradient(dy, shape.Max(x), x)));
        });

    [Fact]
    public void TheMeanOfEveryWindow() =>
        ForEach((shape, random) =>
        {
            float[] x = shape.Inputs(() => Uniform(random));
            AssertClose(shape.NaiveAverage(x), shape.Average(x));
        });

    [Fact]
    public void TheGradientOfAMeanIsDividedEqually() =>
        ForEach((shape, random) =>
        {
            float[] dy = shape.OutputGradients(() => Uniform(random));
            AssertClose(shape.NaiveAverageGradient(dy), shape.AverageGradient(dy));
        });

    /// <summary>In every place of a window, next to numbers and infinities.</summary>
    [Fact]
    public void ANaNIsTheMaximumOfItsWindow()
    {
        foreach (int width in (int[])[2, 4, 8, 24, 40])
        {
            foreach (PoolingCase shape in (PoolingCase[])[new(4, width, 2, 2, 2, 2), new(4, width, 2, 2, 1, 1)])
            {
                for (int place = 0; place < 4 * width; place++)
                {
                    int next = 0;
                    float[] x = shape.Inputs(() => next++ % (4 * width) == place ? float.NaN : next % 3 == 0 ? float.PositiveInfinity : 1);
                    Assert.Equal(shape.NaiveMax(x), Widen(shape.Max(x)));
                }
            }
        }
    }

    /// <summary>A NaN among the inputs must not lose or double a gradient.</summary>
    [Fact]
    public void TheGradientOfAWindowWithANaNGoesToItsLastPlace()
    {
        foreach (PoolingCase shape in (PoolingCase[])[new(2, 16, 2, 2, 2, 2), new(2, 2, 2, 2, 2, 2)])
        {
            int next = 0;
            float[] x = shape.Inputs(() => next++ % 2 == 0 ? float.NaN : 1);
            float[] dx = shape.MaxGradient(shape.OutputGradients(() => 7), shape.Max(x), x);
            for (int i = 0; i < shape.Width; i++)
            {
                Assert.Equal(0, dx[i]);
                Assert.Equal(i % 2 == 0 ? 0 : 7, dx[shape.Width + i]);
            }
        }
    }

    [Fact]
    public void TheFirstOfTwoZerosIsTheMaximum()
    {
        foreach (PoolingCase shape in (PoolingCase[])[new(2, 16, 2, 2, 2, 2), new(2, 2, 2, 2, 2, 2), new(2, 3, 2, 2, 1, 1)])
        {
            int next = 0;
            float[] x = shape.Inputs(() => next++ % (2 * shape.Width) < shape.Width ? -0f : 0f);
            Assert.All(shape.Max(x)[..shape.OutputWidth], value => Assert.True(float.IsNegative(value)));
        }
    }

    [Fact]
    public void TheBooksPicture()
    {
        float[] x = [1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4];
        float[] y = new float[16];
        MaxPooling.Forward(ref x[0], 16, ref y[0], 16, 1, new PoolingShape(1, 4, 4, 16, 2, 2, 16, 2, 2, 2, 2));
        Assert.Equal([6, 8, 3, 4], y[..4]);
        AveragePooling.Forward(ref x[0], 16, ref y[0], 16, 1, new PoolingShape(1, 4, 4, 16, 2, 2, 16, 2, 2, 2, 2));
        Assert.Equal([3.25f, 5.25f, 2, 2], y[..4]);
    }

    [Fact]
    public void TheMeanOfEveryPlane()
    {
        Random random = new(3);
        foreach (int length in (int[])[1, 3, 15, 16, 17, 49, 64, 200])
        {
            (int planes, int pitch, int count) = (5, (length + 15) / 16 * 16, 2);
            float[] x = [.. Enumerable.Range(0, count * planes * pitch).Select(i => i % pitch < length ? Uniform(random) : float.NaN)];
            float[] y = new float[count * 16];
            GlobalAveragePooling.Forward(ref x[0], planes * pitch, ref y[0], 16, count, planes, length, pitch);
            float[] dx = new float[x.Length];
            dx.AsSpan().Fill(9);
            GlobalAveragePooling.Backward(ref y[0], 16, ref dx[0], planes * pitch, count, planes, length, pitch);
            for (int i = 0; i < count * planes; i++)
            {
                float mean = y[i / planes * 16 + i % planes];
                Assert.Equal(x[(i * pitch)..(i * pitch + length)].Average(value => (double)value), mean, 1e-6);
                Assert.All(dx[(i * pitch)..(i * pitch + length)], value => Assert.Equal(mean / length, value));
                Assert.All(dx[(i * pitch + length)..((i + 1) * pitch)], value => Assert.Equal(0, value));
            }
        }
    }

    /// <summary>The sums have one order, which can be written down: 16 of them, folded in halves.</summary>
    [Fact]
    public void TheMeanOfAPlaneHasTheBitsOfSixteenSums()
    {
        Random random = new(4);
        float[] x = [.. Enumerable.Range(0, 1003).Select(_ => Uniform(random))];
        float[] sums = new float[16];
        for (int i = 0; i < x.Length; i++)
        {
            sums[i % 16] += x[i];
        }

        for (int half = 8; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                sums[i] += sums[i + half];
            }
        }

        float mean = 0;
        GlobalAveragePooling.Forward(ref x[0], 0, ref mean, 0, 1, 1, x.Length, x.Length);
        Assert.Equal(sums[0] / 1003, mean);
    }

    private static void ForEach(Action<PoolingCase, Random> check)
    {
        Random random = new(2);
        foreach (PoolingCase shape in PoolingCase.All)
        {
            check(shape, random);
            check(shape with { IsPadded = true }, random);
        }
    }

    private static float Uniform(Random random) => random.NextSingle() * 2 - 1;

    private static double[] Widen(float[] values) => [.. values.Select(value => (double)value)];

    private static void AssertClose(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-6);
        }
    }
}
