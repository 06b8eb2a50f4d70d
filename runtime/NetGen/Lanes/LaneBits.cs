namespace NetGen.Lanes;

/// <summary>The bit layout of a float, for lane operations that work on its bits.</summary>
internal static class LaneBits
{
    /// <summary>
    /// 1.5 * 2^23 + 127: adding it to a whole number n between -2^22 and 2^22 leaves n + 127, the exponent field of 2^n, in the
    /// last bits.
    /// </summary>
    internal const float BiasedMagic = 12582912f + 127f;

    /// <summary>The bits of 2/3.</summary>
    internal const int TwoThirds = 0x3F2AAAAB;

    /// <summary>The bits of a float's sign and exponent.</summary>
    internal const int ExponentField = unchecked((int)0xFF800000);

    /// <summary>2^-23: multiplying an exponent field, read as an integer, by it gives the exponent.</summary>
    internal const float ExponentUnit = 1f / (1 << 23);
}
