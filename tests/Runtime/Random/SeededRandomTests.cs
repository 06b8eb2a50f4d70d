namespace NetGen.Tests;

public class SeededRandomTests
{
    [Fact]
    public void SplitMix64GivesThePublishedNumbers()
    {
        // Vigna's splitmix64.c with the seed 1234567.
        ulong[] expected =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        ulong state = 1234567;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], SplitMix64.At(1234567, (ulong)i));
            Assert.Equal(expected[i], SplitMix64.Next(ref state));
        }
    }

    [Fact]
    public void XoshiroGivesThePublishedNumbers()
    {
        // Blackman and Vigna's xoshiro256starstar.c from the state 1, 2, 3, 4.
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        SeededRandom random = new(1, 2, 3, 4);
        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void SeedFillsTheStateThroughSplitMix64()
    {
        // The same programs, chained, with the seed 0.
        ulong[] expected = [11091344671253066420, 13793997310169335082, 1900383378846508768, 7684712102626143532];
        SeededRandom random = new(0);
        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void NegativeSeedIsExtendedWithItsSign() =>
        Assert.Equal(new SeededRandom(ulong.MaxValue).NextUInt64(), new SeededRandom(-1).NextUInt64());

    [Fact]
    public void ResetStartsAgain()
    {
        SeededRandom random = new(7);
        double[] first = [random.NextNormal(), random.NextFloat(), random.NextInt(1000)];
        random.Reset(7);
        double[] second = [random.NextNormal(), random.NextFloat(), random.NextInt(1000)];
        Assert.Equal(first, second);
    }

    [Fact]
    public void StreamsOfASeedAndSeedsOfAStreamDiffer()
    {
        HashSet<ulong> seeds = [];
        for (int seed = -50; seed < 50; seed++)
        {
            for (int stream = 0; stream < 100; stream++)
            {
                Assert.True(seeds.Add(SeededRandom.StreamSeed(seed, stream)), $"seed {seed}, stream {stream}");
            }
        }
    }

    [Fact]
    public void FloatsTakeTheUpperBits()
    {
        // The first number of the seed 0 is 0x99EC5F36CB75F2B4.
        Assert.Equal(0x99EC5F / 16777216f, new SeededRandom(0).NextFloat());
        Assert.Equal(0x99EC5F36CB75F2B4 >> 11, new SeededRandom(0).NextDouble() * (1L << 53));
    }

    [Fact]
    public void NumbersOfASeedAreFixed()
    {
        // To the last bit, from a second implementation, in Python; other numbers would change what every seed trains to.
        SeededRandom random = new(1);
        Assert.Equal([702, 520, 574, 391, 697, 143], Enumerable.Range(0, 6).Select(_ => random.NextInt(1000)));
        random.Reset(1);
        double[] normals = [2.842352549952626, -1.5497717506273563, 1.7253876035670184, 0.916088191066237];
        Assert.Equal(normals, normals.Select(_ => random.NextNormal()));
    }

    [Fact]
    public void FloatsAreUniform()
    {
        const int count = 1_000_000;
        SeededRandom random = new(1);
        int[] tenths = new int[10];
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            float value = random.NextFloat();
            Assert.True(value is >= 0 and < 1);
            tenths[(int)(value * 10)]++;
            sum += value;
        }

        // Four standard deviations: of a mean of uniforms, and of the number in a tenth.
        Assert.InRange(sum / count, 0.5 - 4 * 0.2887 / 1000, 0.5 + 4 * 0.2887 / 1000);
        Assert.All(tenths, n => Assert.InRange(n, 100_000 - 1200, 100_000 + 1200));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(10)]
    public void IntegersAreEquallyLikely(int max)
    {
        const int count = 600_000;
        SeededRandom random = new(max);
        int[] found = new int[max];
        for (int i = 0; i < count; i++)
        {
            found[random.NextInt(max)]++;
        }

        double expected = (double)count / max;
        Assert.All(found, n => Assert.InRange(n, expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected)));
    }

    [Fact]
    public void IntegersOfALargeRangeAreEquallyLikely()
    {
        // 2^32 / (3 * 2^29) is 2 2/3: without the rejection of three numbers two would get 3 draws and one 2.
        const int count = 300_000;
        SeededRandom random = new(3);
        int[] found = new int[3];
        for (int i = 0; i < count; i++)
        {
            found[random.NextInt(3 << 29) % 3]++;
        }

        Assert.All(found, n => Assert.InRange(n, 99_000, 101_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void IntegersNeedARange(int max) =>
        Assert.Throws<ArgumentOutOfRangeException>("exclusiveMax", () => new SeededRandom(1).NextInt(max));

    [Fact]
    public void ExponentialsHaveTheirDistribution()
    {
        const int count = 1_000_000;
        SeededRandom random = new(4);
        double[] above = new double[5];
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            double value = random.NextExponential();
            sum += value;
            for (int limit = 0; limit < above.Length; limit++)
            {
                above[limit] += value > limit + 0.25 ? 1.0 / count : 0;
            }
        }

        Assert.InRange(sum / count, 0.996, 1.004);
        for (int limit = 0; limit < above.Length; limit++)
        {
            Assert.Equal(Math.Exp(-limit - 0.25), above[limit], 0.002);
        }
    }

    [Fact]
    public void NormalsHaveTheirDistribution()
    {
        const int count = 1_000_000;
        SeededRandom random = new(5);
        double[] limits = [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3];
        double[] expected = [0.0013499, 0.0227501, 0.1586553, 0.3085375, 0.5, 0.6914625, 0.8413447, 0.9772499, 0.9986501];
        double[] below = new double[limits.Length];
        double[] moments = new double[5];
        double neighbors = 0;
        double previous = 0;
        for (int i = 0; i < count; i++)
        {
            double value = random.NextNormal();
            for (int j = 0; j < limits.Length; j++)
            {
                below[j] += value < limits[j] ? 1.0 / count : 0;
            }

            for (int power = 1; power <= 4; power++)
            {
                moments[power] += Math.Pow(value, power) / count;
            }

            neighbors += value * previous / count;
            previous = value;
        }

        for (int j = 0; j < limits.Length; j++)
        {
            Assert.Equal(expected[j], below[j], 0.002);
        }

        // Mean 0, variance 1, no skew, kurtosis 3, no correlation: within four standard deviations of each estimate.
        Assert.Equal(0, moments[1], 0.004);
        Assert.Equal(1, moments[2], 0.006);
        Assert.Equal(0, moments[3], 0.016);
        Assert.Equal(3, moments[4], 0.04);
        Assert.Equal(0, neighbors, 0.004);
    }

    [Fact]
    public void EveryOrderIsEquallyLikely()
    {
        SeededRandom random = new(6);
        Dictionary<int, int> orders = [];
        int[] values = new int[4];
        for (int i = 0; i < 240_000; i++)
        {
            (values[0], values[1], values[2], values[3]) = (1, 2, 3, 4);
            random.Shuffle(values);
            int order = 1000 * values[0] + 100 * values[1] + 10 * values[2] + values[3];
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, orders.Count);
        Assert.All(orders.Values, n => Assert.InRange(n, 9_600, 10_400));
    }
}
