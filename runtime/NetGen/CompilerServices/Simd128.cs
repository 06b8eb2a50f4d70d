using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// The operations on 128-bit vectors that make up the passes of tiny networks: the counterpart of <see cref="Simd512"/> for at most four
/// neurons or four samples.
/// Called by emitted code.
/// </summary>
/// <remarks>Offsets are in floats. Nothing is checked: the generator knows the shape of every buffer.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Simd128
{
    /// <summary>Loads four floats from <paramref name="source"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float source, nint offset = 0) => Vector128.LoadUnsafe(ref Unsafe.Add(ref source, offset));

    /// <summary>Copies one float to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Broadcast(ref float source, nint offset = 0) => Vector128.Create(Unsafe.Add(ref source, offset));

    /// <summary>Copies one value to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    /// <summary>Copies one lane's value to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> BroadcastLane(Vector128<float> vector, [ConstantExpected] int lane) =>
        Vector128.Shuffle(vector, Vector128.Create(lane));

    /// <summary><c>a * b + sum</c>, fused where the processor supports it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> sum) =>
        PortableVector.MultiplyAdd(a, b, sum);

    /// <summary><c>a * source + sum</c> with one float of the source in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, ref float source, nint offset, Vector128<float> sum) =>
        PortableVector.MultiplyAdd(a, Broadcast(ref source, offset), sum);

    /// <summary><c>a * source + sum</c> with the vector stored at <paramref name="a"/> and one float of the source in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(ref float a, nint aOffset, ref float source, nint offset, Vector128<float> sum) =>
        PortableVector.MultiplyAdd(Load(ref a, aOffset), Broadcast(ref source, offset), sum);
}
