using System.Numerics;

namespace NetGen;

/// <summary>
/// The library's random number generator: xoshiro256** (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", 2021), with
/// its state initialized by SplitMix64 (Steele, Lea and Flood 2014) as the authors advise. The same seed gives the same bits on every
/// machine and in every version of .NET.
/// </summary>
/// <remarks>A class rather than a struct, so that no accidental copy repeats numbers. Not thread-safe, and not for cryptography.</remarks>
internal sealed class SeededRandom
{
    // 2^-24 and 2^-53: a float has 24 significant bits and a double 53, so the products below are exact and never round up to 1.
    private const float FloatStep = 1f / (1 << 24);
    private const double DoubleStep = 1.0 / (1L << 53);

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Creates a generator for <paramref name="seed"/>; every seed is as good as any other.</summary>
    public SeededRandom(ulong seed) => Reset(seed);

    /// <summary>Creates a generator for <paramref name="seed"/>, sign-extended to 64 bits.</summary>
    public SeededRandom(int seed)
        : this((ulong)seed)
    {
    }

    /// <summary>Creates a generator in a given state, which must not be all zeros.</summary>
    internal SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
    }

    /// <summary>
    /// Returns the seed of one of many unrelated sequences that belong to <paramref name="seed"/>: one per epoch, layer or worker. For a
    /// given seed, different streams never have the same seed.
    /// </summary>
    public static ulong StreamSeed(int seed, int stream)
    {
        ulong state = (ulong)seed;
        ulong start = SplitMix64.Next(ref state);
        return SplitMix64.At(start, (ulong)stream);
    }

    /// <summary>Restarts the generator in the state of a new one with <paramref name="seed"/>.</summary>
    public void Reset(ulong seed)
    {
        _s0 = SplitMix64.Next(ref seed);
        _s1 = SplitMix64.Next(ref seed);
        _s2 = SplitMix64.Next(ref seed);
        _s3 = SplitMix64.Next(ref seed);
    }

    /// <summary>Returns 64 random bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>
    /// Returns an integer from 0 to <paramref name="exclusiveMax"/> - 1, all exactly equally likely (Lemire, "Fast Random Integer
    /// Generation in an Interval", 2019).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveMax"/> is less than 1.</exception>
    public int NextInt(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);
        uint range = (uint)exclusiveMax;
        ulong product = (NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            // 2^32 mod range: if these surplus draws of the 2^32 were accepted, some results would have one draw more than others.
            uint surplus = (0u - range) % range;
            while ((uint)product < surplus)
            {
                product = (NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Returns a multiple of 2^-24 that is at least 0 and less than 1, all equally likely.</summary>
    public float NextFloat() => (NextUInt64() >> 40) * FloatStep;

    /// <summary>Returns a multiple of 2^-53 that is at least 0 and less than 1, all equally likely.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * DoubleStep;

    /// <summary>Returns a number from the standard normal distribution, with mean 0 and standard deviation 1.</summary>
    /// <remarks>
    /// Marsaglia's polar method: a point in the unit disc gives a direction, and a squared radius of twice an exponential number makes both
    /// of its coordinates normal. The exponential comes from <see cref="NextExponential"/>, so that only comparisons, division and square
    /// root are involved: these give the same bits everywhere, which a logarithm need not.
    /// </remarks>
    public double NextNormal()
    {
        while (true)
        {
            double x = 2 * NextDouble() - 1;
            double y = 2 * NextDouble() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0)
            {
                return x * Math.Sqrt(2 * NextExponential() / square);
            }
        }
    }

    /// <summary>
    /// Returns a number from the exponential distribution with mean 1, using comparisons alone (von Neumann, "Various Techniques Used in
    /// Connection with Random Digits", 1951).
    /// </summary>
    /// <remarks>
    /// A falling run of uniform numbers that starts with x is longer than n with probability x^n / n!, so its length is odd with
    /// probability 1 - x + x^2/2 - ... = e^-x: exactly the probability with which x must be accepted as the fractional part. Each rejection
    /// adds 1 to the integer part.
    /// </remarks>
    public double NextExponential()
    {
        for (int refusals = 0; ; refusals++)
        {
            double first = NextDouble();
            double last = first;
            bool odd = true;
            for (double next = NextDouble(); next < last; next = NextDouble())
            {
                last = next;
                odd = !odd;
            }

            if (odd)
            {
                return refusals + first;
            }
        }
    }

    /// <summary>Shuffles the elements, all orders being equally likely (Fisher and Yates; Durstenfeld 1964).</summary>
    public void Shuffle(Span<int> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = NextInt(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
