using NetGen.Lanes;
using NetGen.Layers.Normalization;

namespace NetGen.Tests.Layers.Normalization;

/// <summary>The kernels of batch normalization against naive loops in double precision, and at every width.</summary>
public class BatchNormTests
{
    [Theory]
    [InlineData(2, 1, 1, 0f)]
    [InlineData(16, 1, 16, 0f)]
    [InlineData(17, 1, 33, 1000f)]
    [InlineData(50, 3, 5, -30f)]
    [InlineData(3, 28, 65, 1f)]
    public void Features(int samples, int steps, int features, float mean)
    {
        BatchNormRun run = BatchNormRun.OfFeatures(samples, steps, features, mean);
        run.Run();
        run.AssertIsRight();
    }

    [Theory]
    [InlineData(2, 1, 1, 0f)]
    [InlineData(5, 3, 15, 0f)]
    [InlineData(16, 16, 16, 1000f)]
    [InlineData(20, 17, 3, -30f)]
    [InlineData(35, 2, 49, 1f)]
    [InlineData(3, 5, 784, 5f)]
    public void Channels(int samples, int channels, int positions, float mean)
    {
        BatchNormRun run = BatchNormRun.OfChannels(samples, channels, positions, mean);
        run.Run();
        run.AssertIsRight();
    }

    [Fact]
    public void AVarianceSurvivesAMeanThatIsAMillionTimesTheDeviation()
    {
        // The values are exact in single precision, and what a sum of squares would cancel is lost if it is not avoided.
        float[] x = [.. Enumerable.Range(0, 48 * 16).Select(i => 1e6f + (i / 16 % 3 - 1))];
        float[] slots = new float[3 * 32];
        for (int chunk = 0; chunk < 3; chunk++)
        {
            BatchNormFeatures.Moments(ref x[chunk * 256], new FeatureRows(16, 16, 16, 1, 16, 16), ref slots[chunk * 32]);
        }

        BatchNormSums.CombineMoments(ref slots[0], 32, 16, 48, 1);
        Assert.All(slots[..16], mean => Assert.Equal(1e6f, mean));
        Assert.All(slots[16..32], variance => Assert.Equal(2f / 3, variance, 1e-6f));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(17, 3)]
    [InlineData(49, 5)]
    public void ChannelSumsHaveTheSameBitsAtEveryWidth(int positions, int samples)
    {
        BatchNormRun run = BatchNormRun.OfChannels(samples, 1, positions, 0.3f);
        ChannelPlanes planes = new(samples, run.Stride, 1, run.Stride, positions);
        (float, float) wide = planes.Reduce<Lanes512, DeviationTerms>(ref run.X[0], ref run.Dy[0], 0.25f);
        Assert.Equal(wide, planes.Reduce<LanesN, DeviationTerms>(ref run.X[0], ref run.Dy[0], 0.25f));
        Assert.Equal(wide, planes.Reduce<Lanes128, DeviationTerms>(ref run.X[0], ref run.Dy[0], 0.25f));
        wide = planes.Reduce<Lanes512, GradientTerms>(ref run.X[0], ref run.Dy[0], 0.25f);
        Assert.Equal(wide, planes.Reduce<LanesN, GradientTerms>(ref run.X[0], ref run.Dy[0], 0.25f));
        Assert.Equal(wide, planes.Reduce<Lanes128, GradientTerms>(ref run.X[0], ref run.Dy[0], 0.25f));
    }

    [Fact]
    public void RunningStatisticsMoveByTheMomentumToTheUnbiasedVariance()
    {
        float[] moments = [.. Enumerable.Repeat(2f, 16), .. Enumerable.Repeat(3f, 16)];
        float[] statistics = new float[32];
        float[] running = [.. Enumerable.Repeat(1f, 32)];
        BatchNormSums.TakeStatistics(ref moments[0], ref statistics[0], 16, 4);
        BatchNormSums.Follow(ref running[0], ref statistics[0], 16, 0.1);
        BatchNormSums.Follow(ref running[16], ref statistics[16], 16, 0.25);
        Assert.All(running[..16], value => Assert.Equal(0.9f + 0.1f * 2, value, 1e-6f));
        Assert.All(running[16..], value => Assert.Equal(0.75f + 0.25f * 4, value, 1e-6f));
    }
}
