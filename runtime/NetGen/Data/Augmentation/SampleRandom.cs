namespace NetGen;

/// <summary>
/// The random numbers of one sample in one epoch: SplitMix64 from a start that depends on seed, epoch and the number of the sample alone, so that
/// neither threads nor the order of the samples nor the size of a batch change what happens to it.
/// </summary>
/// <param name="state">Where the sequence starts.</param>
internal struct SampleRandom(ulong state)
{
    // 2^-53: a double holds 53 bits.
    private const double Unit = 1.0 / (1L << 53);

    private ulong _state = state;

    /// <summary>The numbers of a sample.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="epoch">At least 0.</param>
    /// <param name="index">The sample, at least 0.</param>
    public static SampleRandom Of(int seed, int epoch, long index) =>
        // Stream `epoch` of the seed shuffles the samples, so these count downwards from -1.
        new(SplitMix64.At(SeededRandom.StreamSeed(seed, -1 - epoch), (ulong)index));

    /// <summary>64 random bits, such as the key of a field of many numbers.</summary>
    public ulong NextKey() => SplitMix64.Next(ref _state);

    /// <summary>Evenly between two numbers; the number itself where they are equal.</summary>
    public double Between(double from, double to) => from + (to - from) * ((NextKey() >> 11) * Unit);

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <remarks>The high half of a product (Lemire 2019) without its rejection: the bias is below 2^-32.</remarks>
    public int Whole(int from, int to) => from + (int)Math.BigMul(NextKey(), (ulong)(to - from + 1), out _);
}
