namespace NetGen.Tests.Data;

/// <summary>Pictures that are read at other places.</summary>
public class ResamplerTests
{
    private const float Fill = 0.25f;

    public static TheoryData<int, int, int> Sizes => new()
    {
        { 28, 28, 1 }, { 1, 1, 1 }, { 1, 17, 1 }, { 16, 1, 2 }, { 7, 5, 3 }, { 15, 33, 1 }, { 65, 31, 4 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheIdentityIsExact(int height, int width, int channels)
    {
        float[] source = Pictures.Random(height * width * channels);
        Assert.Equal(source, Resample(source, height, width, channels, AffineMap.Identity));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AShiftMovesWholePixels(int height, int width, int channels)
    {
        float[] source = Pictures.Random(height * width * channels);
        foreach ((int right, int down) in new[] { (1, 0), (0, -1), (-2, 3), (width, 0), (3, -height) })
        {
            AffineMap map = AffineMap.Identity;
            map.Shift(right, down);
            Assert.Equal(
                Moved(source, height, width, channels, (x, y) => (x - right, y - down)), Resample(source, height, width, channels, map));
        }
    }

    /// <summary>Positive angles turn counter-clockwise: what was to the right of the center is above it.</summary>
    [Theory]
    [InlineData(7, 7, 1)]
    [InlineData(28, 28, 1)]
    [InlineData(9, 9, 3)]
    public void QuarterTurnsAreExact(int height, int width, int channels)
    {
        float[] source = Pictures.Random(height * width * channels);
        float[] turned = Moved(source, height, width, channels, (x, y) => (width - 1 - y, x));
        Assert.Equal(turned, Resample(source, height, width, channels, Turn(90)));
        Assert.Equal(source, Resample(turned, height, width, channels, Turn(-90)));
        Assert.Equal(Resample(turned, height, width, channels, Turn(90)), Resample(source, height, width, channels, Turn(180)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AFlipIsExact(int height, int width, int channels)
    {
        float[] source = Pictures.Random(height * width * channels);
        AffineMap map = AffineMap.Identity;
        map.FlipHorizontally();
        Assert.Equal(Moved(source, height, width, channels, (x, y) => (width - 1 - x, y)), Resample(source, height, width, channels, map));
    }

    /// <summary>Twice as large: every other pixel is one of the source, those between are means.</summary>
    [Fact]
    public void ScaleIsAboutTheCentre()
    {
        float[] source = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        AffineMap map = AffineMap.Identity;
        map.Scale(2);
        Assert.Equal([3, 3.5f, 4, 4.5f, 5, 5.5f, 6, 6.5f, 7], Resample(source, 3, 3, 1, map));

        map = AffineMap.Identity;
        map.Scale(0.5);
        Assert.Equal([Fill, Fill, Fill, Fill, 5, Fill, Fill, Fill, Fill], Resample(source, 3, 3, 1, map));
    }

    /// <summary>The lower half moves to the right, as far as it is below the center.</summary>
    [Fact]
    public void AShearIsAboutTheCentre()
    {
        float[] source = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        AffineMap map = AffineMap.Identity;
        map.Shear(1);
        Assert.Equal([2, 3, Fill, 4, 5, 6, Fill, 7, 8], Resample(source, 3, 3, 1, map));
    }

    /// <summary>First shifted and then turned is not first turned and then shifted.</summary>
    [Fact]
    public void OperationsApplyInTheirOrder()
    {
        float[] source = Pictures.Random(81);
        AffineMap map = AffineMap.Identity;
        map.Shift(2, 0);
        map.Rotate(1, 0);
        AffineMap first = AffineMap.Identity;
        first.Shift(2, 0);
        Assert.Equal(Resample(Resample(source, 9, 9, 1, first), 9, 9, 1, Turn(90)), Resample(source, 9, 9, 1, map));
        Assert.NotEqual(Resample(Resample(source, 9, 9, 1, Turn(90)), 9, 9, 1, first), Resample(source, 9, 9, 1, map));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void IsBilinearInterpolation(int height, int width, int channels)
    {
        float[] source = Pictures.Random(height * width * channels);
        SeededRandom random = new(height);
        for (int run = 0; run < 20; run++)
        {
            AffineMap map = AffineMap.Identity;
            map.Shear(random.NextDouble() - 0.5);
            map.Scale(0.5 + random.NextDouble());
            map.Shift(4 * random.NextDouble() - 2, 4 * random.NextDouble() - 2);
            double angle = 6.3 * random.NextDouble();
            map.Rotate(Math.Sin(angle), Math.Cos(angle));
            double centreX = (width - 1) / 2.0;
            double centreY = (height - 1) / 2.0;
            double[] expected = NaiveResampler.Run(source, height, width, channels, Fill, (x, y) => (
                map.XX * (x - centreX) + map.XY * (y - centreY) + map.X0 + centreX,
                map.YX * (x - centreX) + map.YY * (y - centreY) + map.Y0 + centreY));
            float[] actual = Resample(source, height, width, channels, map);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], actual[i], 2e-5);
            }
        }
    }

    /// <summary>However far the places are, and where coefficients overflow.</summary>
    [Theory]
    [InlineData(1e3)]
    [InlineData(1e12)]
    [InlineData(1e200)]
    [InlineData(double.PositiveInfinity)]
    public void WhatComesFromFarOutsideIsTheFillValue(double distance)
    {
        AffineMap map = AffineMap.Identity;
        map.Shift(distance, -distance);
        Assert.All(Resample(Pictures.Random(63), 7, 9, 1, map), value => Assert.Equal(Fill, value));
        map.Scale(1e-300);
        map.Rotate(0.6, 0.8);
        Assert.All(Resample(Pictures.Random(63), 7, 9, 1, map), value => Assert.InRange(value, 0, 1));
    }

    private static AffineMap Turn(double degrees)
    {
        (double sine, double cosine) = NetGen.Lanes.Trigonometry.SineAndCosine(degrees);
        AffineMap map = AffineMap.Identity;
        map.Rotate(sine, cosine);
        return map;
    }

    private static float[] Moved(float[] source, int height, int width, int channels, Func<double, double, (double X, double Y)> place) =>
        [.. NaiveResampler.Run(source, height, width, channels, Fill, place).Select(value => (float)value)];

    private static float[] Resample(float[] source, int height, int width, int channels, AffineMap map)
    {
        ImageSize size = new(height, width, channels);
        PixelGrid grid = new(size);
        ImagePlanes planes = new(size, Fill);
        Resampler resampler = new(size, Fill);
        resampler.Read(source);
        resampler.Resample(in map, ref grid.X.First, ref grid.Y.First, planes);
        float[] result = new float[source.Length];
        planes.Write(result);
        return result;
    }
}
