using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>A field of uniform random numbers. Each depends only on the key and its position.</summary>
internal static class UniformField
{
    private const int Bits = 23;
    private const float Unit = 1f / (1 << Bits);

    /// <summary>
    /// Fills two buffers with numbers between -1 and 1, both exclusive: odd multiples of 2^-23, all equally likely, so that their mean is
    /// exactly 0.
    /// </summary>
    /// <param name="key">The key of the field.</param>
    /// <param name="place">The position of the first number in the field.</param>
    /// <param name="first">[count], written: from the highest 23 of each position's 64 bits.</param>
    /// <param name="second">[count], written: from the next 23 bits.</param>
    /// <param name="count">The number of values in each buffer.</param>
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
