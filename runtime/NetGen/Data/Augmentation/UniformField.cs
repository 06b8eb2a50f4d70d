using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Many uniform random numbers at once. Each depends on the key and its own place alone.</summary>
internal static class UniformField
{
    private const int Bits = 23;
    private const float Unit = 1f / (1 << Bits);

    /// <summary>
    /// Fills two buffers with numbers between -1 and 1, both excluded: odd multiples of 2^-23, each as likely, so that their mean is 0 exactly.
    /// </summary>
    /// <param name="key">Decides the numbers.</param>
    /// <param name="place">The place of the first number in the field of <paramref name="key"/>.</param>
    /// <param name="first">[count], written: the high bits of the 64 of each place.</param>
    /// <param name="second">[count], written: the bits below.</param>
    /// <param name="count">Numbers in each buffer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ulong key, int place, ref float first, ref float second, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ulong bits = SplitMix64.At(key, (ulong)(place + i));
            Unsafe.Add(ref first, i) = Centered((int)(bits >> (64 - Bits)));
            Unsafe.Add(ref second, i) = Centered((int)(bits >> (64 - 2 * Bits)) & ((1 << Bits) - 1));
        }
    }

    /// <summary>(2 bits + 1) / 2^23 - 1; exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Centered(int bits) => (2 * bits + 1 - (1 << Bits)) * Unit;
}
