using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Kernels;

/// <summary>As many floats as <see cref="Vector{T}"/> holds on this processor: right everywhere.</summary>
/// <param name="value">The vector.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct VectorLanes(Vector<float> value) : ILanes<VectorLanes>
{
    private readonly Vector<float> _value = value;

    /// <inheritdoc/>
    public static int Count => Vector<float>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Create(float value) => new(new Vector<float>(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Load(ref readonly float source) => new(Vector.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator +(VectorLanes left, VectorLanes right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator -(VectorLanes left, VectorLanes right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator *(VectorLanes left, VectorLanes right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator /(VectorLanes left, VectorLanes right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator -(VectorLanes value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes MultiplyAdd(VectorLanes a, VectorLanes b, VectorLanes c) =>
        new(Vector.MultiplyAddEstimate(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Sqrt(VectorLanes value) => new(Vector.SquareRoot(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Abs(VectorLanes value) => new(Vector.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Max(VectorLanes left, VectorLanes right) => new(Vector.MaxNative(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Min(VectorLanes left, VectorLanes right) => new(Vector.MinNative(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes GreaterThan(VectorLanes left, VectorLanes right) =>
        new(Vector.AsVectorSingle(Vector.GreaterThan(left._value, right._value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes LessThan(VectorLanes left, VectorLanes right) =>
        new(Vector.AsVectorSingle(Vector.LessThan(left._value, right._value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes EqualTo(VectorLanes left, VectorLanes right) =>
        new(Vector.AsVectorSingle(Vector.Equals(left._value, right._value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Select(VectorLanes mask, VectorLanes whenTrue, VectorLanes whenFalse) =>
        new(Vector.ConditionalSelect(Vector.AsVectorInt32(mask._value), whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes PowerOfTwo(VectorLanes exponent) =>
        new(FromBiased(exponent._value + new Vector<float>(LaneBits.BiasedMagic)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Scale(VectorLanes value, VectorLanes exponent)
    {
        if (Avx512F.VL.IsSupported && Vector<float>.Count == Vector256<float>.Count)
        {
            return new(Avx512F.VL.Scale(value._value.AsVector256(), exponent._value.AsVector256()).AsVector());
        }

        return ScaleByHalves(value, exponent);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes SplitExponent(VectorLanes value, out VectorLanes exponent)
    {
        Vector<int> bits = Vector.AsVectorInt32(value._value);
        Vector<int> high = (bits - new Vector<int>(LaneBits.TwoThirds)) & new Vector<int>(LaneBits.ExponentField);
        exponent = new(Vector.ConvertToSingle(high) * new Vector<float>(LaneBits.ExponentUnit));
        return new(Vector.AsVectorSingle(bits - high));
    }

    /// <summary>
    /// <see cref="Scale"/> without its instruction, the same bits. One power of two would leave the range of normal numbers, two
    /// halves never do: half = round(exponent / 2), the rest is exponent - half, and only the last product can round.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static VectorLanes ScaleByHalves(VectorLanes value, VectorLanes exponent)
    {
        Vector<float> half =
            Vector.MultiplyAddEstimate(exponent._value, new Vector<float>(0.5f), new Vector<float>(LaneBits.BiasedMagic));
        Vector<float> rest = exponent._value - half + new Vector<float>(2 * LaneBits.BiasedMagic);
        return new(value._value * FromBiased(half) * FromBiased(rest));
    }

    /// <summary>2^n from <see cref="LaneBits.BiasedMagic"/> + n, whose last bits are the exponent field of 2^n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> FromBiased(Vector<float> biased) =>
        Vector.AsVectorSingle(Vector.ShiftLeft(Vector.AsVectorInt32(biased), 23));
}
