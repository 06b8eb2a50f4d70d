namespace NetGen;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014): turns seeds that differ in one bit into
/// unrelated states.
/// </summary>
internal static class SplitMix64
{
    // 2^64 / the golden ratio, made odd, so that the sequence visits 2^64 different states.
    private const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>Advances <paramref name="state"/> and returns the next 64 bits.</summary>
    public static ulong Next(ref ulong state)
    {
        state += Increment;
        return Mix(state);
    }

    /// <summary>
    /// Returns element <paramref name="index"/>, counted from 0, of the sequence that starts with <paramref name="state"/>.
    /// </summary>
    public static ulong At(ulong state, ulong index) => Mix(state + (index + 1) * Increment);

    // Stafford's variant 13 of MurmurHash3's finalizer, a bijection.
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
