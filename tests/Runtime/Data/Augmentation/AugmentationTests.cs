using NetGen.Tests.Threading;

namespace NetGen.Tests.Data;

/// <summary>The chain as a whole.</summary>
public class AugmentationTests
{
    private static readonly float[] Picture = Pictures.Random(28 * 28);

    [Fact]
    public void NothingAskedForIsNothingDone()
    {
        float[] picture = Pictures.Random(5 * 7 * 3);
        float[] result = new float[picture.Length];
        new Augmentation(5, 7, 3).Apply(picture, result, seed: 1, epoch: 2, index: 3);
        Assert.Equal(picture, result);
    }

    /// <summary>Every operation at the strength that changes nothing.</summary>
    [Fact]
    public void NoStrengthIsNoChange()
    {
        Augmentation augmentation = new Augmentation(28, 28)
            .Shift(0).Rotate(0).Scale(1, 1).Shear(0).Elastic(0, 4).FlipHorizontally(0).Brightness(0).Contrast(1, 1).Noise(0).Clamp();
        Assert.Equal(Picture, Apply(augmentation));
    }

    [Fact]
    public void EachWholeShiftIsAsLikely()
    {
        Augmentation augmentation = new Augmentation(28, 28).Shift(vertical: 1, horizontal: 2);
        Dictionary<(int, int), int> found = [];
        for (int i = 0; i < 3000; i++)
        {
            float[] result = Apply(augmentation, index: i);
            (int down, int right) = (
                from y in Enumerable.Range(-1, 3)
                from x in Enumerable.Range(-2, 5)
                where result[14 * 28 + 14] == Picture[(14 - y) * 28 + 14 - x]
                select (y, x)).Single();
            for (int j = 0; j < result.Length; j++)
            {
                int y = j / 28 - down;
                int x = j % 28 - right;
                Assert.Equal(y is >= 0 and < 28 && x is >= 0 and < 28 ? Picture[y * 28 + x] : 0, result[j]);
            }

            found[(down, right)] = found.GetValueOrDefault((down, right)) + 1;
        }

        Assert.Equal(15, found.Count);
        Assert.All(found.Values, count => Assert.InRange(count, 200 - 4 * 14, 200 + 4 * 14));
    }

    [Fact]
    public void AFlipIsAsLikelyAsSaid()
    {
        float[] mirrored = Apply(new Augmentation(28, 28).FlipHorizontally(1));
        Assert.Equal(Picture[..28].Reverse(), mirrored[..28]);
        Augmentation augmentation = new Augmentation(28, 28).FlipHorizontally(0.25);
        int flips = 0;
        for (int i = 0; i < 4000; i++)
        {
            float[] result = Apply(augmentation, index: i);
            Assert.Equal(result[0] == Picture[0] ? Picture : mirrored, result);
            flips += result[0] == Picture[0] ? 0 : 1;
        }

        Assert.InRange(flips, 1000 - 110, 1000 + 110);
    }

    /// <summary>A line through the center shows the angle, the ends of a bar the factor.</summary>
    [Theory]
    [InlineData("rotate")]
    [InlineData("shear")]
    [InlineData("scale")]
    public void AmountsAreUniformInTheirRange(string operation)
    {
        const int side = 65;
        (Augmentation augmentation, double from, double to) = operation switch
        {
            "rotate" => (new Augmentation(side, side).Rotate(20), -20.0, 20.0),
            "shear" => (new Augmentation(side, side).Shear(20), -20.0, 20.0),
            _ => (new Augmentation(side, side).Scale(0.75, 1.25), 0.75, 1.25),
        };

        // A vertical bar of 41 pixels: moments of its upper half give its middle, of its mass its length.
        float[] picture = new float[side * side];
        for (int y = 12; y < 53; y++)
        {
            picture[y * side + 32] = 1;
        }

        double[] amounts = new double[600];
        for (int i = 0; i < amounts.Length; i++)
        {
            float[] result = new float[picture.Length];
            augmentation.Apply(picture, result, index: i);
            double mass = 0;
            double right = 0;
            double up = 0;
            for (int y = 0; y < 32; y++)
            {
                for (int x = 0; x < side; x++)
                {
                    mass += result[y * side + x];
                    right += result[y * side + x] * (x - 32);
                    up += result[y * side + x] * (32 - y);
                }
            }

            // Counter-clockwise turns move the upper half to the left, and a shear that moves rows below the center to the right does too.
            amounts[i] = operation == "scale" ? (2 * up / mass - 0.5) / 20.5 : Math.Atan2(-right, up) * 180 / Math.PI;
        }

        double tolerance = operation == "scale" ? 0.03 : 0.5;
        Assert.All(amounts, amount => Assert.InRange(amount, from - tolerance, to + tolerance));
        Assert.Equal((from + to) / 2, amounts.Average(), 4 * (to - from) / Math.Sqrt(12 * amounts.Length) + tolerance / 4);
        Assert.True(amounts.Min() < from + tolerance && amounts.Max() > to - tolerance);
    }

    [Fact]
    public void SeedEpochAndSampleDecide()
    {
        Augmentation augmentation = Everything(28, 28, 1);
        float[][] results =
        [
            Apply(augmentation, 1, 2, 3), Apply(augmentation, 2, 2, 3), Apply(augmentation, 1, 3, 3), Apply(augmentation, 1, 2, 4),
            Apply(augmentation, -1, 2, 3), Apply(augmentation, 1, 0, 3), Apply(augmentation, 3, 2, 1),
        ];
        Assert.Equal(results[0], Apply(Everything(28, 28, 1), 1, 2, 3));
        for (int i = 0; i < results.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.NotEqual(results[i], results[j]);
            }
        }
    }

    [Theory]
    [InlineData(28, 28, 1)]
    [InlineData(9, 14, 3)]
    public void TheDestinationMayBeTheSource(int height, int width, int channels)
    {
        float[] picture = Pictures.Random(height * width * channels);
        float[] expected = new float[picture.Length];
        Everything(height, width, channels).Apply(picture, expected, index: 5);
        Everything(height, width, channels).Apply(picture, picture, index: 5);
        Assert.Equal(expected, picture);
    }

    /// <summary>Three channels that show the same are three times what one shows.</summary>
    [Fact]
    public void ChannelsMoveTogether()
    {
        float[] colors = [.. Picture.SelectMany(value => new[] { value, value, value })];
        float[] result = new float[colors.Length];
        Augmentation Chain(int channels) =>
            new Augmentation(28, 28, channels, fill: 0.5f).Rotate(20).Elastic(30, 4).Shift(2).Contrast(0.5, 2).Brightness(0.2).CutOut(9);
        Chain(3).Apply(colors, result, index: 8);
        Assert.Equal(Apply(Chain(1), index: 8).SelectMany(value => new[] { value, value, value }), result);
    }

    [Fact]
    public void AChainNeverChanges()
    {
        Augmentation start = new Augmentation(28, 28).Rotate(10);
        float[] before = Apply(start);
        start.Shift(3).Elastic(30, 5).Brightness(1);
        Assert.Equal(before, Apply(start));
        Assert.NotEqual(before, Apply(start.Brightness(1)));
    }

    /// <summary>What comes later in the chain takes no number from what comes before, nor does the order of the two kinds matter.</summary>
    [Fact]
    public void MovesComeBeforeValuesWhereverTheyStand() =>
        Assert.Equal(
            Apply(new Augmentation(28, 28).Rotate(20).Shift(2).Elastic(9, 3).Contrast(0.5, 2).Noise(0.1)),
            Apply(new Augmentation(28, 28).Elastic(9, 3).Contrast(0.5, 2).Rotate(20).Noise(0.1).Shift(2)));

    /// <summary>First shifted and then enlarged: bit for bit what two passes give, where the first loses nothing that the second shows.</summary>
    [Fact]
    public void MovesFollowOneAnother()
    {
        Augmentation shift = new Augmentation(28, 28).Shift(3);
        Augmentation scale = new Augmentation(28, 28).Scale(2, 2);
        for (int i = 0; i < 20; i++)
        {
            float[] expected = Apply(shift, index: i);
            scale.Apply(expected, expected);
            Assert.Equal(expected, Apply(shift.Scale(2, 2), index: i));
        }
    }

    [Fact]
    public void ManyThreadsGetTheSameBits()
    {
        Augmentation augmentation = Everything(28, 28, 1);
        float[][] expected = [.. Enumerable.Range(0, 50).Select(i => Apply(augmentation, index: i))];
        Exception?[] failures = Concurrently.Run(8, thread =>
        {
            for (int i = 0; i < 400; i++)
            {
                Assert.Equal(expected[(i + thread) % 50], Apply(augmentation, index: (i + thread) % 50));
            }
        });
        Assert.All(failures, Assert.Null);
    }

    internal static Augmentation Everything(int height, int width, int channels) =>
        new Augmentation(height, width, channels, fill: 0.1f)
            .Shift(2).Rotate(15).Scale(0.9, 1.1).Shear(10).Elastic(34, 4).Brightness(0.1).Contrast(0.8, 1.2).Noise(0.05).CutOut(3)
            .FlipHorizontally().Clamp();

    private static float[] Apply(Augmentation augmentation, int seed = 0, int epoch = 0, int index = 0)
    {
        float[] result = new float[Picture.Length];
        augmentation.Apply(Picture, result, seed, epoch, index);
        return result;
    }
}
