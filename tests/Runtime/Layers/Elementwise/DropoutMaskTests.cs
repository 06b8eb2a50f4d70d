using NetGen.Layers.Elementwise;

namespace NetGen.Tests.Layers.Elementwise;

public class DropoutMaskTests
{
    private const ulong Key = 0x0123456789ABCDEF;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void DropsItsShareAndKeepsTheExpectation(double rate)
    {
        const int count = 1 << 20;
        float[] y = Mask(count, 0, 1, rate, Key, 1);

        // Five standard deviations of a binomial distribution.
        int kept = y.Count(value => value != 0);
        double limit = 5 * Math.Sqrt(count * rate * (1 - rate));
        Assert.InRange(kept, count * (1 - rate) - limit, count * (1 - rate) + limit);
        Assert.Equal(kept, y.Count(value => value == (float)(1 / (1 - rate))));
        Assert.InRange(y.Sum(value => (double)value) / count, 1 - 1e-6 - limit / count / (1 - rate), 1 + 1e-6 + limit / count / (1 - rate));
    }

    [Fact]
    public void AnElementIsDroppedWhenItsBitsAreBelowTheRate()
    {
        // The formula once more, an element at a time.
        const double rate = 0.3;
        CounterBits bits = CounterBits.Of(Key, 4);
        float[] y = Mask(48, 5, 3, rate, Key, 4);
        for (int i = 0; i < y.Length; i++)
        {
            double uniform = (bits.At512((uint)(5 * 48 + i))[0] + 2147483648.0) / 4294967296.0;
            Assert.Equal(uniform < rate ? 0 : (float)(1 / 0.7), y[i]);
        }
    }

    [Fact]
    public void ASampleHasTheSameMaskInAnyShareOfTheBatchAndWithAnyStride()
    {
        float[] whole = Mask(32, 0, 20, 0.4, Key, 2);
        for (int first = 0; first < 20; first++)
        {
            Assert.Equal(whole[(first * 32)..(first * 32 + 32)], Mask(32, first, 1, 0.4, Key, 2));
        }

        float[] x = [.. Enumerable.Repeat(1f, 20 * 80)];
        float[] y = new float[20 * 48];
        DropoutMask.Apply(ref x[7], ref y[0], new(80, 48, 32, 0, 20), 0.4, Key, 2);
        for (int i = 0; i < y.Length; i++)
        {
            Assert.Equal(i % 48 < 32 ? whole[i / 48 * 32 + i % 48] : 0, y[i]);
        }
    }

    [Theory]
    [InlineData(Key + 1, 1, 0)]
    [InlineData(Key, 2, 0)]
    [InlineData(Key, 1, 1024)]
    public void StepsLayersAndSamplesHaveIndependentMasks(ulong key, int layer, int first)
    {
        // The share that both drop is the product of the rates; five standard deviations.
        const int count = 1 << 20;
        float[] one = Mask(1024, 0, 1024, 0.5, Key, 1);
        float[] other = Mask(1024, first, 1024, 0.5, key, layer);
        int both = one.Zip(other, (a, b) => a == 0 && b == 0 ? 1 : 0).Sum();
        Assert.InRange(both, count / 4.0 - 5 * Math.Sqrt(count * 3 / 16.0), count / 4.0 + 5 * Math.Sqrt(count * 3 / 16.0));
    }

    [Fact]
    public void DroppedIsZeroWhateverItWas()
    {
        float[] x = [.. Enumerable.Repeat(float.NaN, 256)];
        DropoutMask.Apply(ref x[0], ref x[0], new(256, 256, 256, 0, 1), 0.5, Key, 1);
        Assert.Contains(0, x);
        Assert.Contains(float.NaN, x);
    }

    private static float[] Mask(int length, int first, int count, double rate, ulong key, int layer)
    {
        float[] x = [.. Enumerable.Repeat(1f, length * count)];
        float[] y = new float[x.Length];
        DropoutMask.Apply(ref x[0], ref y[0], new(length, length, length, first, count), rate, key, layer);
        return y;
    }
}
