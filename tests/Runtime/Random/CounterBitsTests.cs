using System.Numerics;

namespace NetGen.Tests;

public class CounterBitsTests
{
    private const uint Low = 0x12345678;
    private const uint High = 0x9ABCDEF0;

    [Fact]
    public void EveryWidthGivesTheBitsOfTheFormula()
    {
        CounterBits bits = new(Low, High);
        for (uint first = uint.MaxValue - 799; first != 800; first += 16)
        {
            for (int lane = 0; lane < 16; lane++)
            {
                Assert.Equal((int)Mix(Mix(first + (uint)lane + Low) ^ High), bits.At512(first)[lane]);
                Assert.Equal(bits.At512(first)[lane], bits.AtN(first + (uint)(lane / Vector<int>.Count * Vector<int>.Count))[lane % Vector<int>.Count]);
            }
        }
    }

    [Theory]
    [InlineData(0u, 0x399E9951)]
    [InlineData(1u, 0x876963AD)]
    [InlineData(2u, 0xB23C7F15)]
    [InlineData(1000000u, 0x03A5AB5C)]
    public void BitsAreFixed(uint element, uint bits) =>

        // From a second implementation, in Python; other bits would change what every seed trains to.
        Assert.Equal(bits, (uint)new CounterBits(Low, High).At512(element)[0]);

    [Fact]
    public void EveryBitIsSetHalfOfTheTime()
    {
        const int count = 1 << 18;
        int[] set = new int[32];
        foreach (int bits in Sequence(new CounterBits(Low, High), count))
        {
            for (int bit = 0; bit < 32; bit++)
            {
                set[bit] += bits >> bit & 1;
            }
        }

        // Five standard deviations of a binomial distribution: one bit in 2 million is beyond by chance.
        double limit = 5 * Math.Sqrt(count / 4.0);
        Assert.All(set, n => Assert.InRange(n, count / 2 - limit, count / 2 + limit));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(512)]
    public void ElementsAtADistanceAreIndependent(int distance)
    {
        // The upper four bits of both, 256 pairs: chi-square with 255 degrees of freedom has the mean 255 and the variance 510.
        const int count = 1 << 18;
        int[] bits = [.. Sequence(new CounterBits(Low, High), count + distance)];
        Assert.InRange(ChiSquare(bits.AsSpan(0, count), bits.AsSpan(distance)), 255 - 5 * Math.Sqrt(510), 255 + 5 * Math.Sqrt(510));
    }

    [Fact]
    public void StreamsOfAKeyAndKeysOfAStreamAreIndependent()
    {
        const int count = 1 << 18;
        for (int i = 0; i < 8; i++)
        {
            int[] one = [.. Sequence(CounterBits.Of((ulong)i, 1), count)];
            int[] nextStream = [.. Sequence(CounterBits.Of((ulong)i, 2), count)];
            int[] nextKey = [.. Sequence(CounterBits.Of((ulong)i + 1, 1), count)];
            Assert.InRange(ChiSquare(one, nextStream), 255 - 5 * Math.Sqrt(510), 255 + 5 * Math.Sqrt(510));
            Assert.InRange(ChiSquare(one, nextKey), 255 - 5 * Math.Sqrt(510), 255 + 5 * Math.Sqrt(510));
        }
    }

    [Fact]
    public void RunsHaveTheirExpectedNumber()
    {
        // Wald and Wolfowitz: with n fair bits there are 1 + (n - 1) / 2 runs, with the variance (n - 1) / 4.
        const int count = 1 << 20;
        int runs = 1;
        int? before = null;
        foreach (int bits in Sequence(new CounterBits(Low, High), count))
        {
            int sign = bits >> 31;
            runs += before is { } other && other != sign ? 1 : 0;
            before = sign;
        }

        Assert.InRange(runs, 1 + (count - 1) / 2.0 - 5 * Math.Sqrt((count - 1) / 4.0), 1 + (count - 1) / 2.0 + 5 * Math.Sqrt((count - 1) / 4.0));
    }

    private static IEnumerable<int> Sequence(CounterBits bits, int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return bits.At512((uint)i)[0];
        }
    }

    private static double ChiSquare(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        int[] found = new int[256];
        for (int i = 0; i < one.Length; i++)
        {
            found[(int)((uint)one[i] >> 28 << 4 | (uint)other[i] >> 28)]++;
        }

        double expected = one.Length / 256.0;
        return found.Sum(n => (n - expected) * (n - expected) / expected);
    }

    private static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x7FEB352D;
        x = (x ^ (x >> 15)) * 0x846CA68B;
        return x ^ (x >> 16);
    }
}
