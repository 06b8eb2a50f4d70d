using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>
/// Computes 32 random bits for each element of a sequence from its index and a key alone, so that elements can be computed in any order, on
/// any thread and at any vector width. Two rounds of the mixer lowbias32 (Wellons, "Prospecting for Hash Functions", 2018, public domain),
/// with half of the key before each.
/// </summary>
/// <param name="low">The half of the key that is added to the index: it shifts the sequence.</param>
/// <param name="high">The half of the key that is applied between the rounds: it selects another sequence.</param>
internal readonly struct CounterBits(uint low, uint high)
{
    private const uint Factor1 = 0x7FEB352D;
    private const uint Factor2 = 0x846CA68B;

    private readonly uint _low = low;
    private readonly uint _high = high;

    /// <summary>Returns the bits of one of the sequences that belong to a key of 64 random bits.</summary>
    public static CounterBits Of(ulong key, int stream)
    {
        ulong mixed = SplitMix64.At(key, (ulong)stream);
        return new CounterBits((uint)mixed, (uint)(mixed >> 32));
    }

    /// <summary>Returns the bits of 16 elements, starting at <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> At512(uint first)
    {
        Vector512<uint> bits = Vector512<uint>.Indices + Vector512.Create(first + _low);
        return Mix(Mix(bits) ^ Vector512.Create(_high)).AsInt32();
    }

    /// <summary>Returns the bits of as many elements as a Vector holds, starting at <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<int> AtN(uint first)
    {
        Vector<uint> bits = Vector<uint>.Indices + new Vector<uint>(first + _low);
        return Vector.AsVectorInt32(Mix(Mix(bits) ^ new Vector<uint>(_high)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Mix(Vector512<uint> x)
    {
        x = (x ^ (x >>> 16)) * Vector512.Create(Factor1);
        x = (x ^ (x >>> 15)) * Vector512.Create(Factor2);
        return x ^ (x >>> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Mix(Vector<uint> x)
    {
        x = (x ^ (x >>> 16)) * new Vector<uint>(Factor1);
        x = (x ^ (x >>> 15)) * new Vector<uint>(Factor2);
        return x ^ (x >>> 16);
    }
}
