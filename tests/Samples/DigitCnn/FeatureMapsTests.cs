using DigitCnn;

namespace NetGen.Samples.Tests;

public class FeatureMapsTests
{
    private const int Side = MnistFiles.Side;

    private static readonly float[] Digit = MnistFiles.Digit(MnistFiles.ReadTest(MnistFiles.Beside), 4);

    [Fact]
    public void AMapIsWhatAFilterMakesOfEveryPlace()
    {
        SmallCnn net = new(seed: 5);
        Parameter b1 = net.B1;
        b1[7] = -0.1f;
        float[] maps = new float[FeatureMaps.OutputSize];
        FeatureMaps.Of(net).Forward(Digit, maps);
        Assert.Contains(maps, value => value > 0.1f);
        for (int i = 0; i < maps.Length; i++)
        {
            int place = i / FeatureMaps.Filters;
            double expected = Answer(net, i % FeatureMaps.Filters, place / FeatureMaps.Side, place % FeatureMaps.Side);
            Assert.Equal(expected, maps[i], 1e-5);
        }
    }

    [Fact]
    public void PoolingKeepsTheGreatestOfFour()
    {
        LargeCnn net = new(seed: 5);
        float[] maps = new float[FeatureMaps.OutputSize];
        FeatureMaps.Of(net).Forward(Digit, maps);
        float[] pooled = new float[PooledMaps.OutputSize];
        PooledMaps.Of(net).Forward(Digit, pooled);
        for (int i = 0; i < pooled.Length; i++)
        {
            int filter = i % FeatureMaps.Filters;
            int y = i / FeatureMaps.Filters / PooledMaps.Side * 2;
            int x = i / FeatureMaps.Filters % PooledMaps.Side * 2;
            float expected = new[] { (y, x), (y, x + 1), (y + 1, x), (y + 1, x + 1) }
                .Max(at => maps[(at.Item1 * FeatureMaps.Side + at.Item2) * FeatureMaps.Filters + filter]);
            Assert.Equal(expected, pooled[i]);
        }
    }

    private static double Answer(SmallCnn net, int filter, int top, int left)
    {
        double sum = net.B1[filter];
        for (int i = 0; i < FeatureMaps.FilterSide * FeatureMaps.FilterSide; i++)
        {
            int y = top + i / FeatureMaps.FilterSide;
            int x = left + i % FeatureMaps.FilterSide;
            sum += (double)net.W1[filter, i] * Digit[y * Side + x];
        }

        return Math.Max(sum, 0);
    }
}
