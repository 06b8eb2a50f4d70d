using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// The operations that make up emitted tiles on <see cref="Vector{T}"/>, whose length depends on the processor: the counterpart of
/// <see cref="Simd512"/>.
/// Called by emitted code.
/// </summary>
/// <remarks>Offsets are in floats. Nothing is checked: the generator knows the shape of every buffer.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SimdN
{
    /// <summary>Loads a vector of floats from <paramref name="source"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Load(ref float source, nint offset = 0) => Vector.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    /// <summary>Stores a vector of floats from <paramref name="destination"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector<float> value, ref float destination, nint offset = 0) =>
        value.StoreUnsafe(ref Unsafe.Add(ref destination, offset));

    /// <summary>Stores the greater of zero and each float of a vector; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePositive(Vector<float> value, ref float destination, nint offset = 0) =>
        Store(PortableVector.Max(Vector<float>.Zero, value), ref destination, offset);

    /// <summary>Adds to a vector of floats from <paramref name="destination"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(ref float destination, nint offset, Vector<float> value) =>
        Store(Load(ref destination, offset) + value, ref destination, offset);

    /// <summary>Copies one float to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Broadcast(ref float source, nint offset = 0) => new(Unsafe.Add(ref source, offset));

    /// <summary><c>a * b + sum</c>, fused where the processor supports it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> sum) => PortableVector.MultiplyAdd(a, b, sum);

    /// <summary><c>a * source + sum</c> with one float of the source in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(Vector<float> a, ref float source, nint offset, Vector<float> sum) =>
        PortableVector.MultiplyAdd(a, Broadcast(ref source, offset), sum);

    /// <summary><c>a * source + sum</c> with the vector stored at <paramref name="a"/> and one float of the source in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(ref float a, nint aOffset, ref float source, nint offset, Vector<float> sum) =>
        PortableVector.MultiplyAdd(Load(ref a, aOffset), Broadcast(ref source, offset), sum);
}
