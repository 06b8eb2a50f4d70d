using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// The operations on 512-bit vectors that make up emitted tiles; one vector is one panel. Each is a single instruction of
/// <see cref="Vector512"/> under a name short enough to keep a tile readable.
/// Called by emitted code.
/// </summary>
/// <remarks>Offsets are in floats. Nothing is checked: the generator knows the shape of every buffer.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Simd512
{
    /// <summary>Whether the processor supports 512-bit vectors; a constant for the JIT.</summary>
    public static bool IsHardwareAccelerated => Vector512.IsHardwareAccelerated;

    /// <summary>Loads sixteen floats from <paramref name="source"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float source, nint offset = 0) => Vector512.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    /// <summary>Stores sixteen floats from <paramref name="destination"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, ref float destination, nint offset = 0) =>
        value.StoreUnsafe(ref Unsafe.Add(ref destination, offset));

    /// <summary>Stores the greater of zero and each of sixteen floats; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePositive(Vector512<float> value, ref float destination, nint offset = 0) =>
        Store(Vector512.MaxNative(Vector512<float>.Zero, value), ref destination, offset);

    /// <summary>Adds to sixteen floats from <paramref name="destination"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(ref float destination, nint offset, Vector512<float> value) =>
        Store(Load(ref destination, offset) + value, ref destination, offset);

    /// <summary>Copies one float to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast(ref float source, nint offset = 0) => Vector512.Create(Unsafe.Add(ref source, offset));

    /// <summary>Copies one value to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    /// <summary>Returns four neighboring lanes.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="quarter">Which four, from 0 to 3; a constant, so that it is one instruction.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Quarter(Vector512<float> vector, [ConstantExpected] int quarter)
    {
        Vector256<float> half = quarter < 2 ? vector.GetLower() : vector.GetUpper();
        return quarter % 2 == 0 ? half.GetLower() : half.GetUpper();
    }

    /// <summary><c>a * b + sum</c>, fused where the processor supports it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> sum) =>
        Vector512.MultiplyAddEstimate(a, b, sum);

    /// <summary><c>a * source + sum</c> with one float of the source in all lanes, broadcast by the instruction itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, ref float source, nint offset, Vector512<float> sum) =>
        Vector512.MultiplyAddEstimate(a, Broadcast(ref source, offset), sum);

    /// <summary><c>a * source + sum</c> with the vector stored at <paramref name="a"/> and one float of the source in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(ref float a, nint aOffset, ref float source, nint offset, Vector512<float> sum) =>
        Vector512.MultiplyAddEstimate(Load(ref a, aOffset), Broadcast(ref source, offset), sum);
}
