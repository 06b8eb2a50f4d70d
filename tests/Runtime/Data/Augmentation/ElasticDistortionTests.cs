namespace NetGen.Tests.Data;

/// <summary>Simard's displacement fields.</summary>
public class ElasticDistortionTests
{
    [Theory]
    [InlineData(28, 28, 34, 4)]
    [InlineData(5, 33, 10, 2)]
    [InlineData(40, 17, 3, 0.7)]
    [InlineData(1, 9, 20, 9)]
    public void IsAlphaTimesTheConvolutionOfNoiseAndGaussian(int height, int width, double alpha, double sigma)
    {
        (double[] x, double[] y) = Field(height, width, alpha, sigma, key: 77);
        float[] noiseX = new float[height * width];
        float[] noiseY = new float[height * width];
        UniformField.Fill(77, 0, ref noiseX[0], ref noiseY[0], noiseX.Length);
        double[] weights = Gaussian(sigma);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(alpha * Smooth(noiseX, i), x[i], 1e-4);
            Assert.Equal(alpha * Smooth(noiseY, i), y[i], 1e-4);
        }

        double Smooth(float[] noise, int pixel)
        {
            double sum = 0;
            int radius = weights.Length / 2;
            for (int i = 0; i < noise.Length; i++)
            {
                int dx = i % width - pixel % width;
                int dy = i / width - pixel / width;
                if (Math.Abs(dx) <= radius && Math.Abs(dy) <= radius)
                {
                    sum += weights[dx + radius] * weights[dy + radius] * noise[i];
                }
            }

            return sum;
        }
    }

    /// <summary>The deviation that the documentation gives, no direction preferred, and neighbors that go together.</summary>
    [Theory]
    [InlineData(2, 0.94)]
    [InlineData(4, 0.98)]
    public void Statistics(double sigma, double correlation)
    {
        const int fields = 2000;
        double sum = 0;
        double squares = 0;
        double neighbors = 0;
        double across = 0;
        for (int i = 0; i < fields; i++)
        {
            (double[] x, double[] y) = Field(28, 28, 34, sigma, (ulong)i);
            int center = 14 * 28 + 14;
            sum += x[center] + y[center];
            squares += x[center] * x[center] + y[center] * y[center];
            neighbors += x[center] * x[center + 1] + y[center] * y[center + 28];
            across += x[center] * y[center];
        }

        double deviation = Math.Sqrt(squares / (2 * fields));
        double expected = 34 / (6.1 * sigma);
        Assert.InRange(deviation, 0.93 * expected, 1.07 * expected);
        Assert.Equal(0, sum / (2 * fields), 4 * expected / Math.Sqrt(2 * fields));
        Assert.Equal(0, across / squares, 0.05);

        // For a Gaussian of deviation sigma, neighbors correlate by e^(-1 / 4 sigma^2).
        Assert.Equal(Math.Exp(-1 / (4 * sigma * sigma)), neighbors / squares, 0.01);
        Assert.True(neighbors / squares > correlation - 0.01);
    }

    [Fact]
    public void WithoutStrengthNothingMoves()
    {
        float[] picture = Pictures.Random(784);
        float[] result = new float[784];
        new Augmentation(28, 28).Elastic(0, 4).Apply(picture, result);
        Assert.Equal(picture, result);
    }

    /// <summary>It displaces the picture that the other operations have made: the same field turns with none of them.</summary>
    [Fact]
    public void ItComesAfterTheOtherMoves()
    {
        const int side = 21;
        float[] picture = Pictures.Random(side * side);
        float[] flipped = new float[side * side];
        float[] both = new float[side * side];
        Augmentation flip = new Augmentation(side, side).FlipHorizontally(probability: 1);
        flip.Apply(picture, flipped);
        flip.Elastic(20, 4).Apply(picture, both, seed: 3);

        // The second number of the sample is the key: the flip has taken the first.
        SampleRandom random = SampleRandom.Of(3, 0, 0);
        random.NextKey();
        (double[] x, double[] y) = Field(side, side, 20, 4, random.NextKey());
        double[] expected = NaiveResampler.Run(
            flipped, side, side, 1, 0, (column, row) => (column + x[(int)(row * side + column)], row + y[(int)(row * side + column)]));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], both[i], 2e-5);
        }
    }

    private static double[] Gaussian(double sigma)
    {
        int radius = (int)Math.Ceiling(3 * sigma);
        double[] weights = [.. Enumerable.Range(-radius, 2 * radius + 1).Select(i => Math.Exp(-i * i / (2 * sigma * sigma)))];
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>The displacements alone.</summary>
    private static (double[] X, double[] Y) Field(int height, int width, double alpha, double sigma, ulong key)
    {
        ImageSize size = new(height, width, 1);
        PixelGrid grid = new(size);
        ElasticDistortion distortion = new(size, grid, new Elasticity((float)alpha, sigma));

        // The second drawing, so that what the first has left behind would show.
        distortion.Draw(key + 1);
        distortion.Draw(key);
        double[] x = new double[size.Pixels];
        double[] y = new double[size.Pixels];
        for (int i = 0; i < size.Pixels; i++)
        {
            x[i] = (double)distortion.X.Span[i] - grid.X.Span[i];
            y[i] = (double)distortion.Y.Span[i] - grid.Y.Span[i];
        }

        return (x, y);
    }
}
