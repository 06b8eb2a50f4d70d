namespace NetGen;

/// <summary>
/// The random numbers of one sample in one epoch: SplitMix64 from a start that depends only on the seed, the epoch and the index of the
/// sample, so that neither threads nor the order of the samples nor the batch size change its augmentation.
/// </summary>
/// <param name="state">The initial state of the sequence.</param>
internal struct SampleRandom(ulong state)
{
    // 2^-53: a double holds 53 bits.
    private const double Unit = 1.0 / (1L << 53);

    private ulong _state = state;

    /// <summary>Returns the random numbers of a sample.</summary>
    /// <param name="seed">The seed, any number.</param>
    /// <param name="epoch">The epoch, at least 0.</param>
    /// <param name="index">The index of the sample, at least 0.</param>
    public static SampleRandom Of(int seed, int epoch, long index) =>
        // Stream `epoch` of the seed shuffles the samples, so the streams used here count down from -1.
        new(SplitMix64.At(SeededRandom.StreamSeed(seed, -1 - epoch), (ulong)index));

    /// <summary>Returns 64 random bits, for example as the key of a field of numbers.</summary>
    public ulong NextKey() => SplitMix64.Next(ref _state);

    /// <summary>Returns a number drawn uniformly between two others, or their value if they are equal.</summary>
    public double Between(double from, double to) => from + (to - from) * ((NextKey() >> 11) * Unit);

    /// <summary>Returns an integer from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    /// <remarks>The high half of a product (Lemire 2019) without its rejection: the bias is below 2^-32.</remarks>
    public int Whole(int from, int to) => from + (int)Math.BigMul(NextKey(), (ulong)(to - from + 1), out _);
}
